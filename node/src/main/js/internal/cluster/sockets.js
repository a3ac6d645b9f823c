'use strict';

// The sockets workers share: those of dgram are made here and go to every worker that asks for the
// same; of servers of net only the port is kept, on which each worker then listens for itself.

const handles = new Map();

const keyOf = ({ address, port, addressType, fd, index }) =>
  `${address}:${port}:${addressType}:${fd}:${index}`;

/** Answers a worker's question for a socket: `answer({ errno, key, … }, handle)`. */
function share(worker, message, answer) {
  const key = keyOf(message);
  const isUdp = message.addressType === 'udp4' || message.addressType === 'udp6';
  const told = (errno, more, handle) => answer({ errno, key, data: null, ...more }, handle);
  let shared = handles.get(key);
  if (shared === undefined) {
    shared = isUdp ? openSocket(key, message) : { workers: new Map(), port: undefined };
    handles.set(key, shared);
  }
  shared.workers.set(worker.id, worker);
  if (isUdp) {
    told(shared.errno, {}, shared.handle);
    // The next who asks tries again.
    if (shared.errno !== 0) release(worker, key);
  } else {
    reservePort(shared, message, (port) => told(0, { port }));
  }
}

function openSocket(key, { address, port, addressType, fd, flags }) {
  const { _createSocketHandle } = require('internal/dgram');
  const made = _createSocketHandle(address, port, addressType, fd, flags);
  const handle = typeof made === 'number' ? null : made;
  return { workers: new Map(), handle, errno: handle === null ? made : 0 };
}

// Free a moment ago; those who listen on it do so together.
function reservePort(shared, { address, port }, done) {
  if (port !== 0 || shared.port !== undefined) {
    done(shared.port ?? port);
    return;
  }
  const server = require('net').createServer();
  server.listen({ port: 0, host: address ?? undefined, reusePort: true }, () => {
    shared.port ??= server.address().port;
    server.close(() => done(shared.port));
  });
  server.on('error', () => done(0));
}

/** A worker has no use for a socket any more; nobody's is closed. */
function release(worker, key) {
  const shared = handles.get(key);
  if (shared === undefined || !shared.workers.delete(worker.id)) return;
  if (shared.workers.size > 0) return;
  handles.delete(key);
  shared.handle?.close();
}

/** As [release] for all that a worker has. */
function forget(worker) {
  for (const key of [...handles.keys()]) release(worker, key);
}

module.exports = { forget, release, share };
