'use strict';

// The socket of a request: what is read becomes its response; then it is free, or gone.

const { connResetException } = require('internal/errors');
const {
  HTTPParser, freeParser, isLenient, lenientFlags, parsers, prepareError,
} = require('internal/http/common');

function emitErrorEvent(request, error) {
  require('internal/diagnostics').heard('http.client.request.error')?.publish({ request, error });
  request.emit('error', error);
}

/** Whatever goes wrong with the socket from now on is the request's to tell. */
function listenForErrors(request, socket) {
  socket._httpMessage = request;
  socket.on('error', socketErrorListener);
}

/** The opposite: nobody has used the socket. */
function leave(socket) {
  socket._httpMessage = null;
  socket.removeListener('error', socketErrorListener);
}

/** Gives a request its socket, and a parser. */
function tickOnSocket(request, socket) {
  const parser = parsers.alloc();
  request.socket = socket;
  parser.initialize(HTTPParser.RESPONSE, {}, request.maxHeaderSize,
    lenientFlags(request.insecureHTTPParser ?? (isLenient() || undefined),
      request.httpValidation));
  parser.socket = socket;
  parser.outgoing = request;
  request.parser = parser;
  socket.parser = parser;
  if (typeof request.maxHeadersCount === 'number') {
    parser.maxHeaderPairs = request.maxHeadersCount << 1;
  }
  parser.joinDuplicateHeaders = request.joinDuplicateHeaders;
  parser.onIncoming = (response, keepAlive) =>
    onIncoming(parser, request, socket, response, keepAlive);
  socket.on('data', socketOnData);
  socket.on('end', socketOnEnd);
  socket.on('close', socketCloseListener);
  socket.on('drain', ondrain);
  if (request.timeout !== undefined || request.agent?.options?.timeout) {
    listenTimeout(request, socket);
  }
  request.emit('socket', socket);
}

function listenTimeout(request, socket) {
  if (request.timeoutCb) return;
  request.timeoutCb = () => request.emit('timeout');
  if (request.socket) socket.once('timeout', request.timeoutCb);
  if (request.timeout !== undefined && !request.agent && socket.timeout !== request.timeout) {
    socket.setTimeout(request.timeout);
  }
}

function ondrain() {
  const message = this._httpMessage;
  if (!message || message.finished) return;
  const { kNeedDrain } = require('internal/http/outgoing');
  if (message[kNeedDrain]) {
    message[kNeedDrain] = false;
    message.emit('drain');
  }
}

const hangUp = () => connResetException('socket hang up');

function socketCloseListener() {
  const socket = this;
  const { parser } = socket;
  const request = socket._httpMessage;
  if (!request) return;
  const { res: response } = request;
  request.destroyed = true;
  if (response) {
    if (!response.complete) response.destroy(connResetException('aborted'));
    request._closed = true;
    request.emit('close');
    if (!response.aborted && response.readable) response.push(null);
  } else {
    if (!request.socket._hadError) {
      request.socket._hadError = true;
      emitErrorEvent(request, hangUp());
    }
    request._closed = true;
    request.emit('close');
  }
  // What was kept for the socket is not written any more.
  if (request.outputData) request.outputData.length = 0;
  if (parser) {
    parser.finish();
    freeParser(parser, request, socket);
  }
}

function socketErrorListener(error) {
  const request = this._httpMessage;
  if (request) {
    // It may come before the socket is the request's.
    this._hadError = true;
    emitErrorEvent(request, error);
  }
  const { parser } = this;
  if (parser) {
    parser.finish();
    freeParser(parser, request, this);
  }
  this.removeListener('data', socketOnData);
  this.removeListener('end', socketOnEnd);
  this.destroy();
}

function socketOnEnd() {
  const request = this._httpMessage;
  const { parser } = this;
  if (!request.res && !request.socket._hadError) {
    request.socket._hadError = true;
    emitErrorEvent(request, hangUp());
  }
  if (parser) {
    parser.finish();
    freeParser(parser, request, this);
  }
  this.destroy();
}

function socketOnData(bytes) {
  const { parser } = this;
  const request = this._httpMessage;
  const taken = parser.execute(bytes);
  if (taken instanceof Error) {
    prepareError(taken, parser, bytes);
    freeParser(parser, request, this);
    this.removeListener('data', socketOnData);
    this.removeListener('end', socketOnEnd);
    this.destroy();
    request.socket._hadError = true;
    emitErrorEvent(request, taken);
    return;
  }
  const response = parser.incoming;
  if (response?.upgrade) {
    upgrade(this, parser, request, response, bytes.subarray(taken));
    return;
  }
  // Informational answers are not the one that is waited for.
  if (response && response.complete && !isInformational(response.statusCode)) {
    this.removeListener('data', socketOnData);
    this.removeListener('end', socketOnEnd);
    this.removeListener('drain', ondrain);
    freeParser(parser, request, this);
  }
}

const isInformational = (status) => status < 200 && status >= 100;

function upgrade(socket, parser, request, response, head) {
  parser.finish();
  freeParser(parser, request, socket);
  request.upgradeOrConnect = true;
  socket.removeListener('data', socketOnData);
  socket.removeListener('end', socketOnEnd);
  socket.removeListener('drain', ondrain);
  if (request.timeoutCb) socket.removeListener('timeout', request.timeoutCb);
  const event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
  if (request.listenerCount(event) > 0) {
    request.emit('agentRemove');
    socket.emit('agentRemove');
    socket.removeListener('close', socketCloseListener);
    socket.removeListener('error', socketErrorListener);
    socket._httpMessage = null;
    socket.readableFlowing = null;
    socket._readableState.flowing = null;
    request.emit(event, response, socket, head);
    request.destroyed = true;
    request._closed = true;
    request.emit('close');
  } else {
    socket.destroy();
  }
}

// What a response's head says of what follows: 0 a body, 1 none, 2 another protocol.
function onIncoming(parser, request, socket, response, shouldKeepAlive) {
  if (request.res) {
    // More than was asked for: the answer is the first one, and the rest is overlooked.
    socket.destroy();
    if (socket.parser) {
      const { kSkipPendingData } = require('internal/http/common');
      parser.incoming = request.res;
      parser.incoming[kSkipPendingData] = true;
    }
    return 0;
  }
  request.res = response;
  response.req = request;
  if (response.upgrade) return 2;
  if (request.method === 'CONNECT') {
    response.upgrade = true;
    return 2;
  }
  if (isInformational(response.statusCode)) {
    request.res = null;
    if (response.statusCode === 100) request.emit('continue');
    request.emit('information', {
      statusCode: response.statusCode,
      statusMessage: response.statusMessage,
      httpVersion: response.httpVersion,
      httpVersionMajor: response.httpVersionMajor,
      httpVersionMinor: response.httpVersionMinor,
      headers: response.headers,
      rawHeaders: response.rawHeaders,
    });
    return 1;
  }
  if (request.shouldKeepAlive && !shouldKeepAlive && !request.upgradeOrConnect) {
    request.shouldKeepAlive = false;
  }
  require('internal/diagnostics').heard('http.client.response.finish')?.publish(
    { request, response });
  // Called when the response was read to its end.
  response.on('end', responseOnEnd);
  request.on('finish', requestOnFinish);
  socket.on('drain', ondrain);
  const timedOut = responseOnTimeout.bind(undefined, request, response);
  if (request.timeoutCb) {
    socket.removeListener('timeout', request.timeoutCb);
    socket.once('timeout', timedOut);
    request.timeoutCb = timedOut;
  }
  if (request.aborted || !request.emit('response', response)) response._dump();
  return request.method === 'HEAD' ? 1 : 0;
}

function responseOnTimeout(request, response) {
  request.emit('timeout');
  response.emit('timeout');
}

function requestOnFinish() {
  if (this.shouldKeepAlive && this._ended) responseKeepAlive(this);
}

function responseOnEnd() {
  const { req: request } = this;
  const { socket } = request;
  if (socket && request.timeoutCb) socket.removeListener('timeout', request.timeoutCb);
  request._ended = true;
  if (!request.shouldKeepAlive) {
    if (socket?.writable) {
      if (typeof socket.destroySoon === 'function') socket.destroySoon();
      else socket.end();
    }
  } else if (request.writableFinished && !this.aborted) {
    responseKeepAlive(request);
  }
}

function responseKeepAlive(request) {
  const { socket } = request;
  if (request.timeoutCb) {
    socket.setTimeout(0, request.timeoutCb);
    request.timeoutCb = null;
  }
  socket.removeListener('close', socketCloseListener);
  socket.removeListener('error', socketErrorListener);
  socket.removeListener('data', socketOnData);
  socket.removeListener('end', socketOnEnd);
  socket.removeListener('drain', ondrain);
  process.nextTick(emitFree, request);
  request.destroyed = true;
}

function emitFree(request) {
  request._closed = true;
  request.emit('close');
  request.socket?.emit('free');
}

module.exports = { emitErrorEvent, leave, listenForErrors, tickOnSocket };
