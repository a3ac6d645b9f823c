'use strict';

// Errors of the system: `code` is the error's name, `errno` its negative number. The short form
// reads `bind EADDRINUSE 127.0.0.1:53`, the long one `ENOENT: no such file or directory, open 'x'`.

const errnos = internalBinding('errno');

// What the fence refused comes with this in place of an error number (internal/permission).
const DENIED = -5001;
const refused = (maker, ...values) => require('internal/permission')[maker](...values);

const unknown = (errno) => `Unknown system error ${errno}`;
const nameOf = (errno) => errnos.name(errno) ?? unknown(errno);
const textOf = (errno) => errnos.text(errno) ?? unknown(errno);

// EAI_NODATA and EAI_NONAME: the resolver knows no such name.
const unresolved = new Set([-3007, -3008]);

// An error whose own properties are `message`, then `properties` in their order.
function build(message, properties) {
  const error = new Error();
  Object.defineProperty(error, 'message', {
    __proto__: null,
    value: message,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  return Object.assign(error, properties);
}

function errnoException(errno, syscall, original) {
  if (errno === DENIED) return refused('networkDenied', syscall);
  const code = nameOf(errno);
  const message = original ? `${syscall} ${code} ${original}` : `${syscall} ${code}`;
  return build(message, { errno, code, syscall });
}

function exceptionWithHostPort(errno, syscall, address, port, additional) {
  if (errno === DENIED) return refused('networkDenied', syscall, address, port);
  const code = nameOf(errno);
  let details = '';
  if (port && port > 0) details = ` ${address}:${port}`;
  else if (address) details = ` ${address}`;
  if (additional) details += ` - Local (${additional})`;
  const error = build(`${syscall} ${code}${details}`, { errno, code, syscall, address });
  if (port) error.port = port;
  return error;
}

// `context` is what a file operation knows: errno, syscall, maybe path, dest, message, code.
function uvException(context) {
  const { errno, syscall, path, dest, message, ...more } = context;
  const code = nameOf(errno);
  let text = `${code}: ${message || textOf(errno)}, ${syscall}`;
  const properties = { errno, syscall, ...more, code };
  if (path !== undefined) {
    properties.path = path.toString();
    text += ` '${properties.path}'`;
  }
  if (dest !== undefined) {
    properties.dest = dest.toString();
    text += ` -> '${properties.dest}'`;
  }
  return build(text, properties);
}

function uvExceptionWithHostPort(errno, syscall, address, port) {
  if (errno === DENIED) return refused('networkDenied', syscall, address, port);
  const code = nameOf(errno);
  let details = '';
  if (port && port > 0) details = ` ${address}:${port}`;
  else if (address) details = ` ${address}`;
  const properties = { code, errno, syscall, address };
  if (port) properties.port = port;
  return build(`${syscall} ${code}: ${textOf(errno)}${details}`, properties);
}

// `failure` is a negative number of getaddrinfo, or the name of a resolver's error.
function dnsException(failure, syscall, hostname) {
  if (failure === DENIED) return refused('queryDenied', syscall, hostname);
  const isNumber = typeof failure === 'number';
  let code = failure;
  if (isNumber) code = unresolved.has(failure) ? 'ENOTFOUND' : nameOf(failure);
  const message = `${syscall} ${code}${hostname ? ` ${hostname}` : ''}`;
  const error = build(message, { errno: isNumber ? failure : undefined, code, syscall });
  if (hostname) error.hostname = hostname;
  return error;
}

const connResetException = (message) => build(message, { code: 'ECONNRESET' });
const genericNodeError = (message, properties) => build(message, properties);

module.exports = {
  connResetException,
  dnsException,
  errnoException,
  exceptionWithHostPort,
  genericNodeError,
  uvException,
  uvExceptionWithHostPort,
};
