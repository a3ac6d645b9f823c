'use strict';

// cluster in a process that was forked: it asks the primary for its sockets.

const EventEmitter = require('events');
const { symbols: { owner_symbol } } = require('internal/async_hooks');
const { Worker } = require('internal/cluster/member');
const { receiver, send } = require('internal/cluster/messages');

const cluster = module.exports = new EventEmitter();
const handles = new Map();
const indexes = new Map();

Object.assign(cluster, {
  isWorker: true,
  isMaster: false,
  isPrimary: false,
  worker: null,
  Worker,
});

const tell = (message, callback) => send(process, message, undefined, callback);

cluster._setupWorker = function() {
  const worker = new Worker({ id: +process.env.NODE_UNIQUE_ID | 0, process, state: 'online' });
  cluster.worker = worker;
  process.once('disconnect', () => {
    worker.emit('disconnect');
    // A worker whose primary is gone has nothing to do.
    if (!worker.exitedAfterDisconnect) process.exit(0);
  });
  process.on('internalMessage', receiver((message) => {
    if (message.act === 'disconnect') disconnect(worker, true);
  }));
  tell({ act: 'online' });
};

/** Asks for a socket: `done(errno, handle, reply)`. */
cluster._getServer = function(owner, options, done) {
  const { address = null, port, addressType, fd } = options;
  const indexKey = `${address}:${port}:${addressType}:${fd}`;
  const set = indexes.get(indexKey) ?? { next: 0, all: new Set() };
  indexes.set(indexKey, set);
  const index = set.next++;
  set.all.add(index);
  const message = { act: 'queryServer', index, data: null, ...options, address };
  tell(message, (reply, handle) => {
    if (handle) keep(reply.key, handle, () => leave(indexKey, index));
    done(reply.errno, handle, reply);
  });
  owner.once('listening', () => {
    cluster.worker.state = 'listening';
    const bound = owner.address();
    tell({ ...message, act: 'listening', port: bound?.port || options.port });
  });
};

function leave(indexKey, index) {
  const set = indexes.get(indexKey);
  set?.all.delete(index);
  if (set?.all.size === 0) indexes.delete(indexKey);
}

// The primary hears when it is closed.
function keep(key, handle, onClosed) {
  const { close } = handle;
  handle.close = function(...values) {
    tell({ act: 'close', key });
    handles.delete(key);
    onClosed();
    return Reflect.apply(close, handle, values);
  };
  handles.set(key, handle);
}

function disconnect(worker, isAsked) {
  worker.exitedAfterDisconnect = true;
  let open = 1;
  const closed = () => {
    if (--open > 0) return;
    if (isAsked) process.disconnect();
    else tell({ act: 'exitedAfterDisconnect' }, () => process.disconnect());
  };
  for (const handle of handles.values()) {
    open++;
    (handle[owner_symbol] ?? handle).close(closed);
  }
  handles.clear();
  closed();
}

Worker.prototype.disconnect = function() {
  if (this.state !== 'disconnecting' && this.state !== 'destroying') {
    this.state = 'disconnecting';
    disconnect(this, false);
  }
  return this;
};

Worker.prototype.destroy = function() {
  if (this.state === 'destroying') return;
  this.exitedAfterDisconnect = true;
  if (!this.isConnected()) process.exit(0);
  this.state = 'destroying';
  tell({ act: 'exitedAfterDisconnect' }, () => process.disconnect());
  process.once('disconnect', () => process.exit(0));
};
