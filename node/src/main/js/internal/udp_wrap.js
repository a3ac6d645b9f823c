'use strict';

// The UDP handle as the rest of Node's internals know it: a class over the engine's handle. What a
// program under --expose-internals may replace on a handle (`lookup`, `bind`, `send`, `onmessage`)
// is an ordinary property; what it cannot touch is private.
//
// Numbers: methods answer 0 or a negative errno, `send` its bytes plus one, or 0 for "kept".

const { destroyOrigin, isActive, newOrigin, runFrom, symbols: { owner_symbol } } =
  require('internal/async_hooks');

const { listen } = require('internal/dgram/incoming');

const binding = internalBinding('udp_wrap');

const constants = {
  UV_UDP_IPV6ONLY: 1,
  UV_UDP_REUSEADDR: 4,
  UV_UDP_REUSEPORT: 64,
};

// Which resource this is, as async_hooks numbers them.
const UDPWRAP = 45;
const UDPSENDWRAP = 44;

const EINVAL = -22;

// The kernel gathers no more pieces into one datagram (UIO_MAXIOV, linux/uio.h).
const MAX_PARTS = 1024;
const MAX_DATAGRAM_BYTES = 65535;

// A send that had to wait is a resource of its own: it keeps the context it was made in.
const kOrigin = Symbol('origin');

binding.onCompletion((request, status, bytes) => {
  const origin = request[kOrigin];
  if (origin === undefined) {
    request.oncomplete(status, bytes);
    return;
  }
  // Without a callback it is a resource all the same, but nothing runs in it.
  if (request.oncomplete !== undefined) {
    runFrom(origin, request, () => request.oncomplete(status, bytes));
  }
  destroyOrigin(origin);
});

if (binding.isDebugged()) require('internal/dgram/debug_log');

// Handles that are not closed, for process.getActiveResourcesInfo().
const open = new Set();
require('internal/active_resources').addSource(() =>
  Array.from(open).filter((handle) => handle.hasRef()).map(() => 'UDPWrap'));

class UDP {
  #handle;
  // What is heard runs in the context the handle was made in.
  #origin = newOrigin('UDPWRAP', this);

  constructor() {
    this.#handle = binding.handle(this);
    open.add(this);
  }

  get fd() {
    return this.#handle.fd();
  }

  get owner() {
    return this[owner_symbol];
  }

  open(fd) {
    return this.#handle.open(fd);
  }

  bind(ip, port, flags) {
    return this.#handle.bind(false, `${ip}`, port >>> 0 & 0xffff, flags | 0);
  }

  bind6(ip, port, flags) {
    return this.#handle.bind(true, `${ip}`, port >>> 0 & 0xffff, flags | 0);
  }

  connect(ip, port) {
    return this.#handle.connect(false, `${ip}`, port >>> 0 & 0xffff);
  }

  connect6(ip, port) {
    return this.#handle.connect(true, `${ip}`, port >>> 0 & 0xffff);
  }

  disconnect() {
    return this.#handle.disconnect();
  }

  // send(request, parts, count, port, ip, waits)
  // send(request, parts, count, waits)             to the peer
  send(request, parts, count, port, ip, waits) {
    return this.#send(false, request, parts, count, port, ip, waits);
  }

  send6(request, parts, count, port, ip, waits) {
    return this.#send(true, request, parts, count, port, ip, waits);
  }

  #send(ipv6, request, parts, count, port, ip, waits) {
    const connected = typeof port === 'boolean';
    if (!connected && typeof ip !== 'string') return EINVAL;
    const bytes = count === 1 ? parts[0] : joined(parts, count);
    const { buffer, byteOffset, byteLength } = bytes;
    const token = (connected ? port : waits) || isActive() ? request : null;
    const status = connected
      ? this.#handle.send(token, buffer, byteOffset, byteLength)
      : this.#handle.sendTo(token, ipv6, ip, port & 0xffff, buffer, byteOffset, byteLength);
    if (status === 0 && token !== null && isActive()) {
      request[kOrigin] = newOrigin('UDPSENDWRAP', request, this.#origin.asyncId);
    }
    return status;
  }

  static #hear(udp, count, message, rinfo) {
    runFrom(udp.#origin, udp, () => udp.onmessage(count, udp, message, rinfo));
  }

  static {
    listen(UDP.#hear);
  }

  // Sends a pack of datagrams, which tells what became of each. `requestAt(i)` makes the request
  // for one that has to wait; null when nobody waits.
  static sendPack(udp, pack, requestAt) {
    const ipv6 = udp.send === UDP.prototype.send6;
    pack.answer = udp.#handle.sendPack(requestAt, ipv6, pack.count, pack.total);
  }

  // The engine's handle, for what Node does not have.
  static engineHandle(udp) { return udp.#handle; }

  static segmentation(udp, on) { udp.#handle.segmentation(on); }

  recvStart() {
    return this.#handle.recvStart();
  }

  recvStop() {
    return this.#handle.recvStop();
  }

  getsockname(result) {
    return this.#handle.localAddress((address, port) => fillAddress(result, address, port));
  }

  getpeername(result) {
    return this.#handle.peerAddress((address, port) => fillAddress(result, address, port));
  }

  addMembership(group, address) {
    return this.#membership(group, address, true);
  }

  dropMembership(group, address) {
    return this.#membership(group, address, false);
  }

  #membership(group, address, join) {
    return isNullish(address)
      ? this.#handle.membership(textOrNone(group), null, join)
      : this.#handle.membership(`${group}`, `${address}`, join);
  }

  addSourceSpecificMembership(source, group, address) {
    return this.#sourceMembership(source, group, address, true);
  }

  dropSourceSpecificMembership(source, group, address) {
    return this.#sourceMembership(source, group, address, false);
  }

  #sourceMembership(source, group, address, join) {
    const at = isNullish(address) ? null : `${address}`;
    return this.#handle.sourceMembership(`${source}`, `${group}`, at, join);
  }

  setMulticastInterface(address) {
    return this.#handle.multicastInterface(`${address}`);
  }

  setMulticastTTL(hops) {
    return this.#handle.multicastTtl(hops | 0);
  }

  setMulticastLoopback(flag) {
    return this.#handle.multicastLoopback((flag | 0) !== 0);
  }

  setBroadcast(flag) {
    return this.#handle.broadcast((flag | 0) !== 0);
  }

  setTTL(hops) {
    return this.#handle.unicastTtl(hops | 0);
  }

  // The size in bytes, or undefined with the reason in `context`.
  bufferSize(size, isReceive, context) {
    const answer = this.#handle.bufferBytes(size, isReceive);
    if (answer >= 0) return answer;
    const errnos = internalBinding('errno');
    context.errno = answer;
    context.code = errnos.name(answer);
    context.message = errnos.text(answer);
    context.syscall = isReceive ? 'uv_recv_buffer_size' : 'uv_send_buffer_size';
    return undefined;
  }

  getSendQueueSize() {
    return this.#handle.sendQueueSize();
  }

  getSendQueueCount() {
    return this.#handle.sendQueueCount();
  }

  ref() {
    this.#handle.ref();
  }

  unref() {
    this.#handle.unref();
  }

  hasRef() {
    return this.#handle.hasRef();
  }

  close(callback) {
    if (open.delete(this)) destroyOrigin(this.#origin);
    const closed = () => runFrom(this.#origin, this, () => callback.call(this));
    this.#handle.close(typeof callback === 'function' ? closed : null);
  }

  getAsyncId() {
    return this.#origin.asyncId;
  }

  getProviderType() {
    return UDPWRAP;
  }
}

class SendWrap {
  getProviderType() {
    return UDPSENDWRAP;
  }
}

// One run of bytes for a datagram of many parts. One that is too long, or of too many, is as long
// as makes the engine say so, after what else it finds wrong.
function joined(parts, count) {
  let length = 0;
  for (let i = 0; i < count; i++) length += parts[i].byteLength;
  if (count > MAX_PARTS || length > MAX_DATAGRAM_BYTES) {
    return new Uint8Array(MAX_DATAGRAM_BYTES + 1);
  }
  const whole = new Uint8Array(length);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const { buffer, byteOffset, byteLength } = parts[i];
    whole.set(new Uint8Array(buffer, byteOffset, byteLength), end);
    end += byteLength;
  }
  return whole;
}

function fillAddress(result, address, port) {
  result.address = address;
  result.family = address.includes(':') ? 'IPv6' : 'IPv4';
  result.port = port;
}

function isNullish(value) {
  return value === undefined || value === null;
}

// A group alone that has no text is no group (EINVAL); beside an interface it is a TypeError.
function textOrNone(group) {
  try {
    return `${group}`;
  } catch {
    return '';
  }
}

module.exports = { UDP, SendWrap, constants };
