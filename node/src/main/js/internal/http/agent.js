'use strict';

// http.Agent: which socket a request goes over, and which are kept for the next.

const EventEmitter = require('events');
const net = require('net');
const { normalizeServerName } = require('internal/http/server_name');
const { validateNumber, validateOneOf } = require('internal/validators');
const { symbols: { async_id_symbol } } = require('internal/async_hooks');

const kOnKeylog = Symbol('onkeylog');
const kRequestOptions = Symbol('requestOptions');


function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  EventEmitter.call(this);
  this.options = { __proto__: null, ...options };
  this.defaultPort = this.options.defaultPort || 80;
  this.protocol = this.options.protocol || 'http:';
  this.options.noDelay ??= true;
  // The path is the request's, not the connection's.
  this.options.path = null;
  this.requests = { __proto__: null };
  this.sockets = { __proto__: null };
  this.freeSockets = { __proto__: null };
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || 'lifo';
  this.maxTotalSockets = this.options.maxTotalSockets;
  this.totalSocketCount = 0;
  this.agentKeepAliveTimeoutBuffer =
    Number.isFinite(this.options.agentKeepAliveTimeoutBuffer) &&
    this.options.agentKeepAliveTimeoutBuffer >= 0
      ? this.options.agentKeepAliveTimeoutBuffer
      : 1000;
  validateOneOf(this.scheduling, 'scheduling', ['fifo', 'lifo']);
  if (this.maxTotalSockets !== undefined) {
    validateNumber(this.maxTotalSockets, 'maxTotalSockets', 1);
  } else {
    this.maxTotalSockets = Infinity;
  }
  this.on('free', (socket, requestOptions) => onFree(this, socket, requestOptions));
  this.on('newListener', maybeEnableKeylog);
}
Object.setPrototypeOf(Agent.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Agent, EventEmitter);
Agent.defaultMaxSockets = Infinity;

function maybeEnableKeylog(eventName) {
  if (eventName !== 'keylog') return;
  this.removeListener('newListener', maybeEnableKeylog);
  const agent = this;
  this[kOnKeylog] = function onkeylog(line) {
    agent.emit('keylog', line, this);
  };
  for (const sockets of Object.values(this.sockets)) {
    for (const socket of sockets) socket.on('keylog', this[kOnKeylog]);
  }
}

// A socket whose request is done: for a request that waits, to be kept, or to be closed.
function onFree(agent, socket, options) {
  const name = agent.getName(options);
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const waiting = agent.requests[name];
  if (waiting && waiting.length > 0) {
    const request = waiting.shift();
    if (waiting.length === 0) delete agent.requests[name];
    setRequestSocket(agent, request, socket);
    return;
  }
  const request = socket._httpMessage;
  if (!request || !request.shouldKeepAlive || !agent.keepAlive) {
    socket.destroy();
    return;
  }
  const kept = agent.freeSockets[name] || [];
  const busy = agent.sockets[name] ? agent.sockets[name].length : 0;
  const count = kept.length + busy;
  if (agent.totalSocketCount > agent.maxTotalSockets || count > agent.maxSockets ||
      kept.length >= agent.maxFreeSockets || !agent.keepSocketAlive(socket)) {
    socket.destroy();
    return;
  }
  agent.freeSockets[name] = kept;
  socket[async_id_symbol] = -1;
  socket._httpMessage = null;
  agent.removeSocket(socket, options);
  socket.once('error', freeSocketErrorListener);
  kept.push(socket);
}

function freeSocketErrorListener() {
  this.destroy();
  this.emit('agentRemove');
}

function installListeners(agent, socket, options) {
  const onFreeSocket = () => agent.emit('free', socket, options);
  const onClose = () => {
    agent.totalSocketCount--;
    agent.removeSocket(socket, options);
  };
  const onTimeout = () => {
    // Only those that are kept: of others the request is told.
    for (const kept of Object.values(agent.freeSockets)) {
      if (kept.includes(socket)) {
        socket.destroy();
        return;
      }
    }
  };
  const onRemove = () => {
    agent.totalSocketCount--;
    agent.removeSocket(socket, options);
    socket.removeListener('close', onClose);
    socket.removeListener('free', onFreeSocket);
    socket.removeListener('timeout', onTimeout);
    socket.removeListener('agentRemove', onRemove);
  };
  socket.on('free', onFreeSocket);
  socket.on('close', onClose);
  socket.on('timeout', onTimeout);
  socket.on('agentRemove', onRemove);
  if (agent[kOnKeylog]) socket.on('keylog', agent[kOnKeylog]);
}

function setRequestSocket(agent, request, socket) {
  request.onSocket(socket);
  const timeout = agent.options.timeout || 0;
  if (request.timeout === undefined || request.timeout === timeout) return;
  socket.setTimeout(request.timeout);
}

Object.assign(Agent.prototype, {
  createConnection: net.createConnection,

  getName(options = {}) {
    let name = options.host || 'localhost';
    name += ':';
    if (options.port) name += options.port;
    name += ':';
    if (options.localAddress) name += options.localAddress;
    // The family matters as well, but only where it was asked for.
    if (options.family === 4 || options.family === 6) name += `:${options.family}`;
    if (options.socketPath) name += `:${options.socketPath}`;
    return name;
  },

  addRequest(request, options, port, localAddress) {
    // addRequest(request, host, port, localAddress) is how it was called long ago.
    if (typeof options === 'string') {
      options = { __proto__: null, host: options, port, localAddress };
    }
    options = { __proto__: null, ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    normalizeServerName(options, request);
    const name = this.getName(options);
    this.sockets[name] ||= [];
    const kept = this.freeSockets[name];
    let socket;
    if (kept) {
      while (kept.length > 0 && kept[0].destroyed) kept.shift();
      socket = this.scheduling === 'fifo' ? kept.shift() : kept.pop();
      if (kept.length === 0) delete this.freeSockets[name];
    }
    if (socket) {
      this.reuseSocket(socket, request);
      setRequestSocket(this, request, socket);
      this.sockets[name].push(socket);
    } else if (this.sockets[name].length < this.maxSockets &&
        this.totalSocketCount < this.maxTotalSockets) {
      this.createSocket(request, options, (error, made) => {
        if (error) request.onSocket(null, error);
        else setRequestSocket(this, request, made);
      });
    } else {
      (this.requests[name] ||= []).push(request);
      request[kRequestOptions] = options;
    }
  },

  createSocket(request, options, callback) {
    options = { __proto__: null, ...options, ...this.options };
    if (options.socketPath) options.path = options.socketPath;
    normalizeServerName(options, request);
    if (options.timeout === undefined && request.timeout !== undefined) {
      options.timeout = request.timeout;
    }
    const name = this.getName(options);
    options._agentKey = name;
    options.encoding = null;
    let isCalled = false;
    const onCreate = (error, socket) => {
      if (isCalled) return;
      isCalled = true;
      if (error) {
        callback(error);
        return;
      }
      (this.sockets[name] ||= []).push(socket);
      this.totalSocketCount++;
      installListeners(this, socket, options);
      callback(null, socket);
    };
    // As net has it the socket keeps the connection alive from the start.
    if (this.keepAlive) {
      options.keepAlive = this.keepAlive;
      options.keepAliveInitialDelay = this.keepAliveMsecs;
    }
    const socket = this.createConnection(options, onCreate);
    if (socket) onCreate(null, socket);
  },

  removeSocket(socket, options) {
    const name = this.getName(options);
    const tables = [this.sockets];
    // One that is closed is no longer kept either.
    if (!socket.writable) tables.push(this.freeSockets);
    for (const table of tables) {
      const list = table[name];
      const at = list ? list.indexOf(socket) : -1;
      if (at >= 0) {
        list.splice(at, 1);
        if (list.length === 0) delete table[name];
      }
    }
    let request;
    if (this.requests[name] && this.requests[name].length > 0) {
      [request] = this.requests[name];
    } else {
      // Those for elsewhere may have waited for the total to fall.
      for (const other of Object.keys(this.requests)) {
        if (this.sockets[other] && this.sockets[other].length) break;
        [request] = this.requests[other];
        options = request[kRequestOptions];
        break;
      }
    }
    if (!request || !options) return;
    options = request[kRequestOptions] ?? options;
    const waits = this.requests[this.getName(options)];
    this.createSocket(request, options, (error, made) => {
      if (error) {
        request.onSocket(null, error);
        return;
      }
      // It becomes free, and the request that waits longest takes it.
      if (waits) made.emit('free');
    });
  },

  keepSocketAlive(socket) {
    socket.setKeepAlive(true, this.keepAliveMsecs);
    socket.unref();
    let timeout = this.options.timeout || 0;
    const hint = /^timeout=(\d+)/.exec(socket._httpMessage?.res?.headers['keep-alive'] ?? '')?.[1];
    if (hint !== undefined) {
      // Earlier than the server, which would close it while a request is on its way.
      const millis = Number(hint) * 1000 - this.agentKeepAliveTimeoutBuffer;
      if (millis <= 0) return false;
      if (timeout === 0 || millis < timeout) timeout = millis;
    }
    if (socket.timeout !== timeout) socket.setTimeout(timeout);
    return true;
  },

  reuseSocket(socket, request) {
    request.reusedSocket = true;
    socket.removeListener('error', freeSocketErrorListener);
    socket.ref();
  },

  destroy() {
    for (const table of [this.freeSockets, this.sockets]) {
      for (const list of Object.values(table)) {
        for (const socket of [...list]) socket.destroy();
      }
    }
  },
});

let globalAgent;

module.exports = {
  Agent,
  get globalAgent() {
    return globalAgent ??= new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
  },
  set globalAgent(value) {
    globalAgent = value;
  },
};
