'use strict';

// The process among others: its environment, users and title.

const binding = internalBinding('process');

// Values are text, as in a real environment; names are not symbols.
const env = new Proxy({ ...binding.variables() }, {
  set(variables, name, value) {
    if (typeof name === 'symbol' || typeof value === 'symbol') {
      throw new TypeError('Cannot convert a Symbol value to a string');
    }
    variables[name] = `${value}`;
    return true;
  },
  defineProperty(variables, name, descriptor) {
    const { configurable, writable, enumerable } = descriptor;
    if ('get' in descriptor || 'set' in descriptor) {
      throw invalidProperty(
        '\'process.env\' does not accept an accessor(getter/setter) descriptor');
    }
    if (!('value' in descriptor) || !configurable || !writable || !enumerable) {
      throw invalidProperty('\'process.env\' only accepts a configurable, writable, and ' +
        'enumerable data descriptor');
    }
    return Reflect.defineProperty(variables, name, {
      __proto__: null,
      ...descriptor, value: `${descriptor.value}`,
    });
  },
});

function invalidProperty(message) {
  return Object.assign(new TypeError(message), { code: 'ERR_INVALID_OBJECT_DEFINE_PROPERTY' });
}

const ids = () => binding.userIds();

const getuid = () => ids().uid;
const geteuid = () => ids().euid;
const getgid = () => ids().gid;
const getegid = () => ids().egid;
const getgroups = () => Array.from(ids().groups);

function umask(mask = undefined) {
  if (mask === undefined) return known(binding.umask());
  const bits = require('internal/validators').parseFileMode(mask, 'mask') & 0o777;
  const before = binding.setUmask(bits);
  require('internal/permission').throwIfDenied(before, 'signal', 'umask');
  return known(before);
}

function known(mask) {
  if (mask >= 0) return mask;
  const { codes } = require('internal/errors');
  throw new codes.ERR_FEATURE_UNAVAILABLE_ON_PLATFORM('process.umask()');
}

function getBuiltinModule(id) {
  require('internal/validators').validateString(id, 'id');
  const name = id.startsWith('node:') ? id.slice(5) : id;
  return binding.isBuiltin(name) ? require(name) : undefined;
}

module.exports = {
  env,
  getuid,
  geteuid,
  getgid,
  getegid,
  getgroups,
  getBuiltinModule,
  umask,
  ppid: binding.parentPid(),
  title: process.execPath,
  debugPort: 9229,
  config: Object.freeze({ target_defaults: Object.freeze({}), variables: Object.freeze({}) }),
  features: Object.freeze({
    inspector: false,
    debug: false,
    uv: false,
    ipv6: true,
    tls_alpn: true,
    tls_sni: true,
    tls_ocsp: false,
    tls: true,
    openssl_is_boringssl: false,
    cached_builtins: true,
    require_module: true,
    dtls: false,
    quic: false,
    typescript: 'strip',
  }),
};
