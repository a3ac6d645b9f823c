'use strict';

// What the script may not do, as errors. Java refuses (internalBinding('permission'), the fence);
// a refusal comes back as the status DENIED where an error number would, or is asked for here.

const binding = internalBinding('permission');

const DENIED = binding.denied();

/** The error of a refusal; `scope` is the name `process.permission.has` knows. */
function denied(scope, resource = '') {
  let error;
  binding.describe(scope, (permission, message) => {
    error = accessDenied(message, permission, resource);
  });
  return error;
}

/** An error with Node's code, and with what was asked for. */
function accessDenied(message, permission = '', resource = '') {
  const error = new Error(message);
  error.code = 'ERR_ACCESS_DENIED';
  error.permission = permission;
  error.resource = resource;
  return error;
}

// A refusal by the network is the error of the call, which holds the refusal as its `errno`, and
// (ours) says itself what was refused.
function finish(error, cause, properties) {
  Object.assign(error, properties);
  for (const name of ['permission', 'resource']) {
    Object.defineProperty(error, name, {
      __proto__: null, value: cause[name], writable: true, configurable: true,
    });
  }
  return error;
}

/** The error of a refused call of the network: `connect ERR_ACCESS_DENIED …`. */
function networkDenied(syscall, address, port) {
  const cause = denied('net', address);
  const { code, message } = cause;
  const properties = { errno: cause, code, syscall, address };
  if (port) properties.port = port;
  return finish(new Error(`${syscall} ${code} ${message}`), cause, properties);
}

/** The error of a refused question about a name: `getaddrinfo ERR_ACCESS_DENIED example.com`. */
function queryDenied(syscall, hostname) {
  const cause = denied('net', hostname);
  const { code } = cause;
  const properties = { errno: undefined, code, syscall };
  if (hostname) properties.hostname = hostname;
  const about = hostname ? ` ${hostname}` : '';
  return finish(new Error(`${syscall} ${code}${about}`), cause, properties);
}

/** Throws if a scope that is granted as a whole ('child', 'worker', 'wasi', …) is not. */
function check(scope, resource = '') {
  if (binding.check(scope, resource) === DENIED) throw denied(scope, resource);
}

/** Throws if a status says that it was refused. */
function throwIfDenied(status, scope, resource = '') {
  if (status === DENIED) throw denied(scope, resource);
}

/** `process.permission`, or undefined where everything is granted. */
function processPermission() {
  if (binding.isOpen()) return undefined;
  const { validateBuffer, validateString } = require('internal/validators');
  const { isBuffer } = require('buffer').Buffer;
  const text = (reference) => {
    if (reference === undefined || reference === null) return null;
    if (isBuffer(reference)) {
      validateBuffer(reference);
      return reference.toString();
    }
    validateString(reference, 'reference');
    return reference;
  };
  return {
    has(scope, reference) {
      validateString(scope, 'scope');
      const asked = text(reference);
      const isPath = scope.startsWith('fs') && asked !== null;
      if (isPath && asked === '') return false;
      return binding.has(scope, isPath ? require('path').resolve(asked) : asked);
    },
    drop(scope, reference) {
      validateString(scope, 'scope');
      text(reference);
      binding.drop(scope);
    },
  };
}

module.exports = {
  DENIED, accessDenied, check, denied, networkDenied, processPermission, queryDenied,
  throwIfDenied,
};
