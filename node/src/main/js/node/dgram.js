'use strict';

// node:dgram: UDP sockets. Each method says here what it is called with; what it does stands in
// the file of internal/dgram/ it hands over to.

const EventEmitter = require('events');
const { heard } = require('internal/diagnostics');
const { errnoException } = require('internal/errors');
const { symbols: { async_id_symbol, owner_symbol } } = require('internal/async_hooks');
const { newHandle } = require('internal/dgram');
const binding = require('internal/dgram/bind');
const closing = require('internal/dgram/close');
const { applyOwn, bagOf, checkOptions, signalOf } = require('internal/dgram/options');
const sending = require('internal/dgram/send');
const shortWay = require('internal/dgram/short_way');
const { kStateSymbol, newState, openState } = require('internal/dgram/state');

// Loaded when a program first asks for them: most never do.
const connection = () => require('internal/dgram/connect');
const settings = () => require('internal/dgram/settings');
const buffers = () => require('internal/dgram/buffer_size');

/** new Socket(type[, listener]), new Socket(options[, listener]) */
function Socket(type, listener) {
  EventEmitter.call(this);
  const options = bagOf(type);
  if (options === type) type = options.type;
  checkOptions(options);
  const handle = newHandle(type, options.lookup);
  const signal = signalOf(options);
  applyOwn(options, handle, this);

  handle[owner_symbol] = this;
  this[async_id_symbol] = handle.getAsyncId();
  this.type = type;
  if (typeof listener === 'function') this.on('message', listener);
  this[kStateSymbol] = newState(handle, options);
  if (signal !== undefined) closing.closeOnAbort(this, signal);
  heard('udp.socket')?.publish({ socket: this });
}
Object.setPrototypeOf(Socket.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Socket, EventEmitter);

/** A socket of `type` 'udp4' or 'udp6'; `listener` hears its messages. */
function createSocket(type, listener) {
  return new Socket(type, listener);
}

// bind([port][, address][, callback])
// bind(options[, callback])             options: { port, address, exclusive, fd }
Socket.prototype.bind = function(port, address) {
  return binding.bind(this, arguments);
};

// bindSync([options])                   options: { port, address }
Socket.prototype.bindSync = function(options = {}) {
  return binding.bindSync(this, options);
};

// connect(port[, address][, callback])
Socket.prototype.connect = function(port, address, callback) {
  connection().connect(this, port, address, callback);
};

// connectSync(port[, address])
Socket.prototype.connectSync = function(port, address) {
  connection().connectSync(this, port, address);
};

Socket.prototype.disconnect = function() {
  connection().disconnect(this);
};

// sendto(message, offset, length, port, address[, callback])
Socket.prototype.sendto = function(message, offset, length, port, address, callback) {
  sending.sendto(this, message, offset, length, port, address, callback);
};

// Without a peer:
//   send(message, port)
//   send(message, port, callback)
//   send(message, port, address)
//   send(message, port, address, callback)
//   send(message, offset, length, port)
//   send(message, offset, length, port, callback)
//   send(message, offset, length, port, address)
//   send(message, offset, length, port, address, callback)
// Connected:
//   send(message)
//   send(message, callback)
//   send(message, offset, length)
//   send(message, offset, length, callback)
Socket.prototype.send = shortWay.open(
  function(message, offset, length, port, address, callback) {
    sending.send(this, message, offset, length, port, address, callback);
  });

Socket.prototype.close = function(callback) {
  return closing.close(this, callback);
};

Socket.prototype.address = function() {
  const result = {};
  const status = openState(this).handle.getsockname(result);
  if (status !== 0) throw errnoException(status, 'getsockname');
  return result;
};

Socket.prototype.remoteAddress = function() {
  const { handle } = openState(this);
  connection().requireConnected(this);
  const result = {};
  const status = handle.getpeername(result);
  if (status !== 0) throw errnoException(status, 'getpeername');
  return result;
};

Socket.prototype.setBroadcast = function(flag) {
  settings().setBroadcast(this, flag);
};

Socket.prototype.setTTL = function(ttl) {
  return settings().setTTL(this, ttl);
};

Socket.prototype.setMulticastTTL = function(ttl) {
  return settings().setMulticastTTL(this, ttl);
};

Socket.prototype.setMulticastLoopback = function(flag) {
  return settings().setMulticastLoopback(this, flag);
};

Socket.prototype.setMulticastInterface = function(interfaceAddress) {
  settings().setMulticastInterface(this, interfaceAddress);
};

Socket.prototype.addMembership = function(multicastAddress, interfaceAddress) {
  settings().changeMembership(this, 'addMembership', multicastAddress, interfaceAddress);
};

Socket.prototype.dropMembership = function(multicastAddress, interfaceAddress) {
  settings().changeMembership(this, 'dropMembership', multicastAddress, interfaceAddress);
};

Socket.prototype.addSourceSpecificMembership = function(source, group, interfaceAddress) {
  const call = 'addSourceSpecificMembership';
  settings().changeSourceMembership(this, call, source, group, interfaceAddress);
};

Socket.prototype.dropSourceSpecificMembership = function(source, group, interfaceAddress) {
  const call = 'dropSourceSpecificMembership';
  settings().changeSourceMembership(this, call, source, group, interfaceAddress);
};

Socket.prototype.ref = function() {
  const { handle } = this[kStateSymbol];
  if (handle) handle.ref();
  return this;
};

Socket.prototype.unref = function() {
  const { handle } = this[kStateSymbol];
  if (handle) handle.unref();
  return this;
};

Socket.prototype.setRecvBufferSize = function(size) {
  buffers().setBufferSize(this, size, buffers().RECEIVE);
};

Socket.prototype.setSendBufferSize = function(size) {
  buffers().setBufferSize(this, size, buffers().SEND);
};

Socket.prototype.getRecvBufferSize = function() {
  return buffers().bufferSize(this, buffers().RECEIVE);
};

Socket.prototype.getSendBufferSize = function() {
  return buffers().bufferSize(this, buffers().SEND);
};

// Bytes, and datagrams, that wait for the kernel.
Socket.prototype.getSendQueueSize = function() {
  return openState(this).handle.getSendQueueSize();
};

Socket.prototype.getSendQueueCount = function() {
  return openState(this).handle.getSendQueueCount();
};

Socket.prototype[Symbol.asyncDispose] = async function() {
  await closing.dispose(this);
};

module.exports = { createSocket, Socket };
