'use strict';

// net.SocketAddress: an address, a port and what goes with them, checked once and for good.

const { codes: { ERR_INVALID_ADDRESS, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { customInspectSymbol, kEmptyObject } = require('internal/util');
const {
  validateObject, validatePort, validateString, validateUint32,
} = require('internal/validators');

const addresses = internalBinding('block_list');

/** 'ipv4' or 'ipv6', however it is capitalised; throws for anything else. */
function familyOf(value) {
  const family = typeof value?.toLowerCase === 'function' ? value.toLowerCase() : value;
  if (family === 'ipv4' || family === 'ipv6') return family;
  throw new ERR_INVALID_ARG_VALUE('options.family', value);
}

class SocketAddress {
  #address;
  #port;
  #family;
  #flowlabel;

  static isSocketAddress(value) {
    return value !== null && typeof value === 'object' && #address in value;
  }

  /** The address and port in text such as '1.2.3.4:80' or '[::1]:80'; undefined for other text. */
  static parse(input) {
    validateString(input, 'input');
    const url = URL.parse(`http://${input}`);
    if (url === null) return undefined;
    const { hostname, port } = url;
    try {
      return hostname.startsWith('[')
        ? new SocketAddress({ address: hostname.slice(1, -1), port: port | 0, family: 'ipv6' })
        : new SocketAddress({ address: hostname, port: port | 0 });
    } catch {
      return undefined; // a host name
    }
  }

  constructor(options = kEmptyObject) {
    validateObject(options, 'options');
    const { family = 'ipv4', port = 0, flowlabel = 0 } = options;
    this.#family = familyOf(family);
    const { address = this.#family === 'ipv4' ? '127.0.0.1' : '::' } = options;
    validateString(address, 'options.address');
    this.#port = validatePort(port, 'options.port');
    validateUint32(flowlabel, 'options.flowlabel', false);
    this.#flowlabel = flowlabel;
    const canonical = addresses.canonical(this.#family === 'ipv6', address);
    if (canonical === null) throw new ERR_INVALID_ADDRESS();
    this.#address = canonical;
  }

  get address() {
    return this.#address;
  }

  get port() {
    return this.#port;
  }

  get family() {
    return this.#family;
  }

  get flowlabel() {
    return this.#flowlabel;
  }

  toJSON() {
    return {
      address: this.#address,
      port: this.#port,
      family: this.#family,
      flowlabel: this.#flowlabel,
    };
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const inner = { ...options, depth: options.depth == null ? null : options.depth - 1 };
    return `SocketAddress ${inspect(this.toJSON(), inner)}`;
  }
}

const AF_INET = 2;

/** The address that a handle of Node's internals holds. */
function InternalSocketAddress({ address, port, family, flowlabel }) {
  return new SocketAddress({
    address, port, family: family === AF_INET ? 'ipv4' : 'ipv6', flowlabel,
  });
}

module.exports = { InternalSocketAddress, SocketAddress, familyOf };
