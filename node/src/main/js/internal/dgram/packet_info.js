'use strict';

// Options of ours, and the sockets that have asked for something Node's do not have. With `stats`
// it is the method of that name; with `packetInfo` that too, and what the kernel knows of each
// datagram is in its rinfo, `send` takes a last argument with options of its own, and interfaces
// have names and indexes. Every other socket is Node's.

const { codes: { ERR_INVALID_ARG_VALUE }, errnoException } = require('internal/errors');
const { isIP } = require('internal/net');
const { UDP } = require('internal/udp_wrap');
const {
  validateBoolean, validateInteger, validateString,
} = require('internal/validators');
const { hear, messageOf } = require('internal/dgram/incoming');
const { unavailable } = require('internal/dgram/unavailable');

const binding = internalBinding('udp_wrap');
const UV_ENOTSUP = -95;
const UV_ENODEV = -19;
const NANOS = 1_000_000_000n;

const withOptions = () => require('internal/dgram/send_options');

binding.onFacts((udp, size, facts) => {
  const [sender, port, localAddress, interfaceIndex, ttl, tos, seconds, nanos, truncated] = facts;
  const [message, rinfo] = messageOf(size, sender, port);
  rinfo.localAddress = localAddress;
  rinfo.interfaceIndex = interfaceIndex;
  rinfo.ttl = ttl;
  rinfo.tos = tos;
  rinfo.ecn = tos < 0 ? -1 : tos & 3;
  rinfo.timestampNs = BigInt(seconds) * NANOS + BigInt(nanos);
  rinfo.truncated = truncated;
  hear(udp, size, message, rinfo);
});

/** Applies { packetInfo, stats, multicastAll, bindToDevice } to a new socket. */
function apply(options, handle, socket) {
  const { packetInfo = false, stats = false, multicastAll, bindToDevice = '' } = options;
  if (multicastAll !== undefined) validateBoolean(multicastAll, 'options.multicastAll');
  validateString(bindToDevice, 'options.bindToDevice');
  if (packetInfo === true) need('PACKET_INFO', 'packetInfo');
  if (multicastAll !== undefined) need('MULTICAST_ALL', 'multicastAll');
  if (bindToDevice !== '') need('BIND_TO_DEVICE', 'bindToDevice');
  const all = multicastAll === undefined ? -1 : Number(multicastAll);
  UDP.engineHandle(handle).early(packetInfo === true, all, bindToDevice);
  if (packetInfo === true || stats === true) {
    // Between the socket and what it inherits from, so that a class of the program's stays one.
    const methods = packetInfo === true ? descriptors : { stats: descriptors.stats };
    Object.setPrototypeOf(socket, Object.create(Object.getPrototypeOf(socket), methods));
  }
}

function need(capability, feature) {
  if (!binding.can(capability)) throw unavailable(UV_ENOTSUP, feature);
}

const descriptors = {};
function method(name, value) {
  descriptors[name] = { value, writable: true, configurable: true };
}

// stats(): what it has done so far, as numbers
method('stats', function stats() {
  const { openState } = require('internal/dgram/state');
  return require('internal/dgram/stats').statsOf(openState(this).handle);
});

// send(…, options)      options: { sourceAddress, interface, ttl, tos, dontFragment }
method('send', function send(...args) {
  const inherited = Object.getPrototypeOf(Object.getPrototypeOf(this)).send;
  const last = args.at(-1);
  if (args.length < 2 || !isOptions(last)) return inherited.apply(this, args);
  args.pop();
  return withOptions().send(this, args, readOptions(last));
});

function isOptions(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) &&
    !ArrayBuffer.isView(value);
}

function readOptions(options) {
  const { sourceAddress = '', interface: name, ttl = -1, tos = -1, dontFragment } = options;
  validateString(sourceAddress, 'options.sourceAddress');
  if (sourceAddress !== '' && isIP(sourceAddress) === 0) {
    throw new ERR_INVALID_ARG_VALUE(
      'options.sourceAddress', sourceAddress, 'must be a numeric IP address');
  }
  if (ttl !== -1) validateInteger(ttl, 'options.ttl', 1, 255);
  if (tos !== -1) validateInteger(tos, 'options.tos', 0, 255);
  if (dontFragment !== undefined) validateBoolean(dontFragment, 'options.dontFragment');
  need('SEND_OPTIONS', 'the options of send');
  const index = name === undefined ? 0 : indexOf(name, 'send');
  const uncut = dontFragment === undefined ? -1 : Number(dontFragment);
  return { sourceAddress, about: [index, ttl, tos, uncut] };
}

/** The index of an interface named by name, by index as text, or by index. */
function indexOf(name, call) {
  if (typeof name === 'number') {
    validateInteger(name, 'interface', 1, 0x7fffffff);
    return name;
  }
  validateString(name, 'interface');
  const index = binding.interfaceIndex(name);
  if (index === 0) throw errnoException(UV_ENODEV, call, name);
  return index;
}

// addMembership(group[, interface]), dropMembership(group[, interface])
for (const call of ['addMembership', 'dropMembership']) {
  method(call, function(group, name) {
    if (name === undefined || name === null || isIP(`${name}`) !== 0) {
      const inherited = Object.getPrototypeOf(Object.getPrototypeOf(this))[call];
      return inherited.call(this, group, name);
    }
    const status = member(this, group, indexOf(name, call), call === 'addMembership');
    if (status < 0) throw errnoException(status, call);
    return undefined;
  });
}

function member(socket, group, index, join) {
  const { openState } = require('internal/dgram/state');
  validateString(group, 'multicastAddress');
  return UDP.engineHandle(openState(socket).handle).membershipAt(group, index, join);
}

// addMembershipEverywhere(group): the names of the interfaces it is joined on
method('addMembershipEverywhere', function addMembershipEverywhere(group) {
  const EADDRINUSE = -98;
  let last = UV_ENODEV;
  const joined = Array.from(binding.multicastInterfaces(isIP(group) === 6)).filter((name) => {
    const status = member(this, group, binding.interfaceIndex(name), true);
    if (status >= 0 || status === EADDRINUSE) return true;
    last = status;
    return false;
  });
  if (joined.length === 0) throw errnoException(last, 'addMembership');
  return joined;
});

// setMulticastInterface(interface)
method('setMulticastInterface', function setMulticastInterface(name) {
  if (isIP(`${name}`) !== 0) {
    const inherited = Object.getPrototypeOf(Object.getPrototypeOf(this)).setMulticastInterface;
    return inherited.call(this, name);
  }
  const { openState } = require('internal/dgram/state');
  const { handle } = openState(this);
  const call = 'setMulticastInterface';
  const status = UDP.engineHandle(handle).multicastInterfaceAt(indexOf(name, call));
  if (status < 0) throw errnoException(status, call);
  return undefined;
});

module.exports = { apply };
