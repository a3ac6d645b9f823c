'use strict';

// One connection of a server: its bytes become requests, its answers leave in their order.

const {
  CRLF, HTTPParser, continueExpression, freeParser, lenientFlags, maxHeaderSize,
  parsers, prepareError,
} = require('internal/http/common');
const { Buffer } = require('buffer');
const { codes: { ERR_HTTP_SOCKET_ENCODING }, connResetException } = require('internal/errors');
const { kUniqueHeaders } = require('internal/http/outgoing');
const { kConnections, kOptimizeEmptyRequests, kServerResponse } = require('internal/http/symbols');

function connectionListener(socket) {
  const server = this;
  socket.server = server;
  if (server.timeout && typeof socket.setTimeout === 'function') {
    socket.setTimeout(server.timeout);
  }
  socket.on('timeout', socketOnTimeout);

  const parser = parsers.alloc();
  parser.initialize(HTTPParser.REQUEST, {}, server.maxHeaderSize || maxHeaderSize(),
    lenientFlags(server.insecureHTTPParser, server.httpValidation), server[kConnections]);
  parser.socket = socket;
  socket.parser = parser;
  if (typeof server.maxHeadersCount === 'number') {
    parser.maxHeaderPairs = server.maxHeadersCount << 1;
  }

  // Requests that are read, answers that are to come, and what of these waits to be written.
  const state = {
    server, socket, incoming: [], outgoing: [], outgoingData: 0, requestsCount: 0,
    keepAliveTimeoutSet: false,
  };
  state.onData = (bytes) => onData(state, bytes);
  state.onEnd = () => onEnd(state);
  state.onClose = () => onClose(state);
  state.onDrain = () => onDrain(state);

  socket.on('data', state.onData);
  socket.on('error', socketOnError);
  socket.on('end', state.onEnd);
  socket.on('close', state.onClose);
  socket.on('drain', state.onDrain);
  socket._paused = false;
  // What is read are bytes, whatever a program thinks (RFC 7230, section 3).
  socket.setEncoding = () => {
    throw new ERR_HTTP_SOCKET_ENCODING();
  };
  parser[HTTPParser.kOnTimeout] = () => Reflect.apply(socketOnTimeout, socket, []);
  // The parser's own listeners are not what a program sees of the socket.
  parser.onIncoming = (request, keepAlive) => onIncoming(state, request, keepAlive);
}

function onDrain({ socket, outgoingData }) {
  const needPause = outgoingData > socket.writableHighWaterMark;
  if (socket._paused && !needPause) {
    socket._paused = false;
    if (socket.parser) socket.parser.resume();
    socket.resume();
  }
  const message = socket._httpMessage;
  if (message && !message.finished) {
    const { kNeedDrain } = require('internal/http/outgoing');
    if (message[kNeedDrain]) {
      message[kNeedDrain] = false;
      message.emit('drain');
    }
  }
}

function abortIncoming({ incoming }) {
  while (incoming.length > 0) incoming.shift().destroy(connResetException('aborted'));
}

function onClose(state) {
  freeParser(state.socket.parser, null, state.socket);
  abortIncoming(state);
}

function onEnd(state) {
  const { socket, server } = state;
  const { parser } = socket;
  if (!parser) return;
  const error = parser.finish();
  if (error instanceof Error) {
    Reflect.apply(socketOnError, socket, [error]);
  } else if (!server.httpAllowHalfOpen) {
    socket.end();
  } else if (state.outgoing.length > 0) {
    state.outgoing[state.outgoing.length - 1]._last = true;
  } else if (socket._httpMessage) {
    socket._httpMessage._last = true;
  } else {
    socket.end();
  }
}

function onData(state, bytes) {
  const { socket } = state;
  const { parser } = socket;
  if (!parser) return;
  const taken = parser.execute(bytes);
  // The connection may have become somebody else's, or be gone.
  if (taken instanceof Error) {
    prepareError(taken, parser, bytes);
    Reflect.apply(socketOnError, socket, [taken]);
    return;
  }
  if (parser.incoming?.upgrade) {
    upgrade(state, parser.incoming, bytes.subarray(taken));
    return;
  }
  if (socket._paused && socket.parser) socket.parser.pause();
}

function upgrade(state, request, head) {
  const { socket, server } = state;
  const { parser } = socket;
  for (const [event, listener] of [['data', state.onData], ['end', state.onEnd],
    ['close', state.onClose], ['drain', state.onDrain], ['error', socketOnError],
    ['timeout', socketOnTimeout]]) {
    socket.removeListener(event, listener);
  }
  parser.finish();
  freeParser(parser, request, socket);
  const event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
  if (server.listenerCount(event) > 0) {
    socket.readableFlowing = null;
    socket._readableState.flowing = null;
    server.emit(event, request, socket, head);
  } else {
    socket.destroy();
  }
}

function socketOnTimeout() {
  const request = this.parser?.incoming;
  const isRequest = request && !request.complete && request.emit('timeout', this);
  const response = this._httpMessage;
  const isResponse = response && response.emit('timeout', this);
  const isServer = this.server.emit('timeout', this);
  if (!isRequest && !isResponse && !isServer) this.destroy();
}

const noop = () => {};
const answer = (status, text) =>
  Buffer.from(`HTTP/1.1 ${status} ${text}${CRLF}Connection: close${CRLF}${CRLF}`, 'latin1');
const answers = {
  __proto__: null,
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'Payload Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
};

/** `error` of a socket: without anybody who listens it is answered as well as it can be. */
function socketOnError(error) {
  this.removeListener('error', socketOnError);
  if (this.listenerCount('error') === 0) this.on('error', noop);
  if (this.server.emit('clientError', error, this)) return;
  // Nothing can be told where an answer has begun.
  if (this.writable && (!this._httpMessage || !this._httpMessage._headerSent)) {
    this.write(answer(...(answers[error.code] ?? [400, 'Bad Request'])));
  }
  this.destroy(error);
}

const fail = (socket, error) => Reflect.apply(socketOnError, socket, [error]);

function onIncoming(state, request, keepAlive) {
  const { server, socket } = state;
  if (state.keepAliveTimeoutSet) {
    socket.setTimeout(server.timeout);
    state.keepAliveTimeoutSet = false;
  }
  if (request.upgrade) {
    request.upgrade = request.method === 'CONNECT' ||
      Boolean(server.shouldUpgradeCallback(request));
    if (request.upgrade) return 2;
  }
  state.incoming.push(request);
  // Answers that nobody reads hold up what is read.
  if (!socket._paused) {
    const isFull = socket.writableNeedDrain ||
      state.outgoingData >= socket.writableHighWaterMark;
    if (isFull) {
      socket._paused = true;
      socket.pause();
    }
  }
  const response = new server[kServerResponse](request, {
    highWaterMark: socket.writableHighWaterMark,
    rejectNonStandardBodyWrites: server.rejectNonStandardBodyWrites,
  });
  response._keepAliveTimeout = server.keepAliveTimeout;
  response._maxRequestsPerSocket = server.maxRequestsPerSocket;
  response._onPendingData = (delta) => {
    state.outgoingData += delta;
    if (state.outgoingData < socket.writableHighWaterMark) onDrain(state);
  };
  response.shouldKeepAlive = keepAlive;
  response[kUniqueHeaders] = server[kUniqueHeaders];
  if (socket._httpMessage) state.outgoing.push(response);
  else response.assignSocket(socket);
  response.on('finish', () => onResponseFinish(state, request, response));
  if (server[kOptimizeEmptyRequests] && (request.method === 'HEAD' ||
      !('content-length' in request.headers || 'transfer-encoding' in request.headers))) {
    request._dumpAndCloseReadable();
  }
  serve(state, request, response);
  return 0;
}

function serve(state, request, response) {
  const { server } = state;
  if (request.httpVersionMajor === 1 && request.httpVersionMinor === 1) {
    if (server.requireHostHeader && request.headers.host === undefined) {
      response.writeHead(400, ['Connection', 'close']);
      response.end();
      return;
    }
    const most = server.maxRequestsPerSocket;
    if (typeof most === 'number' && most > 0) {
      state.requestsCount++;
      response.maxRequestsOnConnectionReached = most <= state.requestsCount;
      if (most < state.requestsCount) {
        server.emit('dropRequest', request, state.socket);
        response.writeHead(503);
        response.end();
        return;
      }
    }
    const { expect } = request.headers;
    if (expect !== undefined) {
      expectation(server, expect, request, response);
      return;
    }
  }
  require('internal/diagnostics').heard('http.server.request.start')?.publish(
    { request, response, socket: state.socket, server });
  server.emit('request', request, response);
}

function expectation(server, expect, request, response) {
  const waits = continueExpression.test(expect);
  if (waits) response._expect_continue = true;
  require('internal/http/expectation').meet(server, waits, request, response, () => {
    response.writeHead(417);
    response.end();
  });
}

// An answer is out: the next one, the next request, or the end.
function onResponseFinish(state, request, response) {
  const { server, socket } = state;
  require('internal/diagnostics').heard('http.server.response.finish')?.publish(
    { request, response, socket, server });
  state.incoming.shift();
  forget(request, socket);
  // What nobody has read of the request is not the next one.
  if (!request._consuming) request._dump();
  response.detachSocket(socket);
  process.nextTick(() => {
    response._closed = true;
    response.destroyed = true;
    response.emit('close');
  });
  if (response._last) {
    if (typeof socket.destroySoon === 'function') socket.destroySoon();
    else socket.end();
    return;
  }
  if (state.outgoing.length > 0) {
    state.outgoing.shift().assignSocket(socket);
  } else if (server.keepAliveTimeout && typeof socket.setTimeout === 'function') {
    socket.setTimeout(server.keepAliveTimeout + server.keepAliveTimeoutBuffer);
    state.keepAliveTimeoutSet = true;
  }
}

// Whoever keeps the connection does not keep what it carried.
function forget(request, socket) {
  if (socket.parser?.incoming !== request) return;
  if (request.readableEnded) socket.parser.incoming = null;
  else request.on('end', () => forget(request, socket));
}

module.exports = { connectionListener, fail };
