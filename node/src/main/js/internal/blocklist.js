'use strict';

// net.BlockList: rules of addresses, ranges and subnets. They are kept and asked in Java.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { SocketAddress } = require('internal/socketaddress');
const { customInspectSymbol } = require('internal/util');
const { validateArray, validateInt32, validateString } = require('internal/validators');

const ADD = true;
const REMOVE = false;

const isIPv6 = (address) => address.family === 'ipv6';

/** What the program named, as a SocketAddress. */
function addressOf(value, family, name = 'address') {
  if (SocketAddress.isSocketAddress(value)) return value;
  validateString(value, name);
  validateString(family, 'family');
  return new SocketAddress({ address: value, family });
}

/** Network and prefix of '10.0.0.0/8', and the family the network is written in. */
function parseCIDR(text, name = 'cidr') {
  validateString(text, name);
  const slash = text.lastIndexOf('/');
  if (slash < 0) {
    throw new ERR_INVALID_ARG_VALUE(
      'cidr', text, 'must contain a prefix length (e.g. "10.0.0.0/8")');
  }
  const digits = text.slice(slash + 1);
  const prefix = Number(digits);
  if (`${prefix}` !== digits) {
    throw new ERR_INVALID_ARG_VALUE('cidr', text, 'prefix length must be a valid integer');
  }
  const network = text.slice(0, slash);
  return [network, prefix, network.includes(':') ? 'ipv6' : 'ipv4'];
}

const IPV4 = /^(Address|Subnet|Range): IPv4 ([\d.]+)(?:[/-]([\d.]+))?/;
const IPV6 = /^(Address|Subnet|Range): IPv6 ([\da-fA-F:.]+)(?:[/-]([\da-fA-F:.]+))?/;

// How Node tells a list, and what inherits from one. The rules themselves are nobody else's.
const kHandle = Symbol('kHandle');

class BlockList {
  #rules = internalBinding('block_list').list();
  [kHandle] = {};

  static isBlockList(value) {
    return value?.[kHandle] !== undefined;
  }

  addAddress(address, family = 'ipv4') {
    this.#address(ADD, addressOf(address, family));
  }

  addAddresses(addresses, family = 'ipv4') {
    validateArray(addresses, 'addresses');
    validateString(family, 'family');
    addresses
      .map((address, i) => addressOf(address, family, `addresses[${i}]`))
      .forEach((address) => this.#address(ADD, address));
  }

  addRange(start, end, family = 'ipv4') {
    this.#range(ADD, start, end, family);
  }

  addSubnet(network, prefix, family = 'ipv4') {
    this.#subnet(ADD, network, prefix, family);
  }

  addCIDR(cidr) {
    this.#subnet(ADD, ...parseCIDR(cidr));
  }

  addCIDRs(cidrs) {
    validateArray(cidrs, 'cidrs');
    cidrs
      .map((cidr, i) => parseCIDR(cidr, `cidrs[${i}]`))
      .forEach((subnet) => this.#subnet(ADD, ...subnet));
  }

  removeAddress(address, family = 'ipv4') {
    this.#address(REMOVE, addressOf(address, family));
  }

  removeRange(start, end, family = 'ipv4') {
    this.#range(REMOVE, start, end, family);
  }

  removeSubnet(network, prefix, family = 'ipv4') {
    this.#subnet(REMOVE, network, prefix, family);
  }

  removeCIDR(cidr) {
    this.#subnet(REMOVE, ...parseCIDR(cidr));
  }

  /** True when a rule holds for the address; false for text that is no address. */
  check(address, family = 'ipv4') {
    if (SocketAddress.isSocketAddress(address)) {
      return this.#rules.check(isIPv6(address), address.address);
    }
    validateString(address, 'address');
    validateString(family, 'family');
    switch (family.toLowerCase()) {
      case 'ipv4': return this.#rules.check(false, address);
      case 'ipv6': return this.#rules.check(true, address);
      default: return false;
    }
  }

  clear() {
    this.#rules.clear();
  }

  toJSON() {
    return this.rules;
  }

  /** Adds rules as `toJSON` gives them, or their JSON text; what is no rule is passed over. */
  fromJSON(data) {
    if (typeof data === 'string') data = JSON.parse(data);
    if (!Array.isArray(data) || !data.every((rule) => typeof rule === 'string')) {
      throw new ERR_INVALID_ARG_TYPE('data', ['string', 'string[]'], data);
    }
    for (const rule of data) {
      const match = IPV4.exec(rule) ?? IPV6.exec(rule);
      if (match === null) continue;
      const [, what, first, second] = match;
      const family = rule.includes('IPv4') ? 'ipv4' : 'ipv6';
      if (what === 'Address') this.addAddress(first, family);
      else if (what === 'Subnet') this.addSubnet(first, Number(second), family);
      else this.addRange(first, second, family);
    }
  }

  get rules() {
    return Array.from(this.#rules.texts());
  }

  get size() {
    return this.#rules.size();
  }

  #address(add, address) {
    this.#rules.address(add, isIPv6(address), address.address);
  }

  #range(add, start, end, family) {
    start = addressOf(start, family, 'start');
    end = addressOf(end, family, 'end');
    if (!this.#rules.range(add, isIPv6(start), start.address, isIPv6(end), end.address)) {
      throw new ERR_INVALID_ARG_VALUE('start', start, 'must come before end');
    }
  }

  #subnet(add, network, prefix, family) {
    network = addressOf(network, family, 'network');
    validateInt32(prefix, 'prefix', 0, isIPv6(network) ? 128 : 32);
    this.#rules.subnet(add, isIPv6(network), network.address, prefix);
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const inner = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `BlockList ${inspect({ rules: this.rules }, inner)}`;
  }
}

Object.defineProperty(BlockList, 'PRIVATE_RANGES', {
  __proto__: null,
  value: Object.freeze([
    '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '::1/128', '169.254.0.0/16',
    'fe80::/10', 'fc00::/7',
  ]),
  enumerable: true,
});

module.exports = { BlockList };
