'use strict';

// The old url.parse and url.resolve. They read more than any standard allows; what they make of it
// is what programs rely on.

const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');
const { formatLegacy, isSlashed } = require('internal/url/format');

const fields = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search',
  'query', 'pathname', 'path', 'href'];
const TOP_NAME_LENGTH = 255;

function Url() {
  for (const field of fields) this[field] = null;
}

Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
  validateString(url, 'url');
  return read(this, url, parseQueryString, slashesDenoteHost);
};
Url.prototype.format = function format() {
  return formatLegacy(this);
};
Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(parseQuietly(relative, false, true)).format();
};
Url.prototype.resolveObject = function resolveObject(relative) {
  const other = typeof relative === 'string' ? parseQuietly(relative, false, true) : relative;
  return require('internal/url/legacy_resolve').resolve(this, other, new Url());
};
Url.prototype.parseHost = function parseHost() {
  splitPort(this);
};

// ---- Reading -----------------------------------------------------------------------------------

const blanks = /^[\0-\x20\xa0\ufeff]+|[\0-\x20\xa0\ufeff]+$/g;
const protocolPattern = /^[a-z0-9.+-]+:/i;
const simplePath = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/;
const authWithoutProtocol = /^\/\/[^@/]+@[^@/]+/;
// What ends a host though it means nothing, and what ends it and begins the next part.
const strangers = /[\t\n\r "%';<>\\^`{|}]/;
const escaped = /[\t\n\r "'<>\\^`{|}]/g;

function read(url, text, parseQueryString, slashesDenoteHost) {
  let rest = turnBackslashes(text.replace(blanks, ''));
  if (!slashesDenoteHost && !/#|^[^?#]*@/.test(rest) && readSimple(url, rest, parseQueryString)) {
    return url;
  }
  const protocol = protocolPattern.exec(rest)?.[0];
  const scheme = protocol?.toLowerCase();
  const isScript = scheme === 'javascript:';
  if (protocol !== undefined) {
    url.protocol = scheme;
    rest = rest.slice(protocol.length);
  }
  let hasSlashes = false;
  if (slashesDenoteHost || protocol !== undefined || authWithoutProtocol.test(rest)) {
    hasSlashes = rest.startsWith('//');
    if (hasSlashes && !isScript) {
      rest = rest.slice(2);
      url.slashes = true;
    }
  }
  if (!isScript && (hasSlashes || (protocol !== undefined && !isSlashed(scheme)))) {
    rest = readHost(url, rest, text);
  }
  if (!isScript) rest = rest.replace(escaped, escapeOne);
  readTail(url, rest, parseQueryString);
  if (scheme !== undefined && isSlashed(scheme) && url.hostname && !url.pathname) {
    url.pathname = '/';
  }
  if (url.pathname || url.search) url.path = `${url.pathname || ''}${url.search || ''}`;
  url.href = url.format();
  return url;
}

// In front of the query only.
function turnBackslashes(text) {
  const end = text.search(/[?#]/);
  const front = end < 0 ? text : text.slice(0, end);
  return front.replaceAll('\\', '/') + (end < 0 ? '' : text.slice(end));
}

const escapeOne = (character) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

function readSimple(url, text, parseQueryString) {
  const found = simplePath.exec(text);
  if (found === null) return false;
  const [, pathname, search] = found;
  url.path = text;
  url.href = text;
  url.pathname = pathname;
  if (search !== undefined) {
    url.search = search;
    url.query = queryOf(search.slice(1), parseQueryString);
  } else if (parseQueryString) {
    url.query = { __proto__: null };
  }
  return true;
}

const queryOf = (text, parseQueryString) =>
  (parseQueryString ? require('querystring').parse(text) : text);

// Reads name, password, host and port off the front and returns what follows.
function readHost(url, text, whole) {
  const end = text.search(/[#/?]/);
  const front = end < 0 ? text : text.slice(0, end);
  const at = front.lastIndexOf('@');
  if (at >= 0) url.auth = decodeURIComponent(front.slice(0, at));
  const behind = front.slice(at + 1);
  const stranger = behind.search(strangers);
  url.host = stranger < 0 ? behind : behind.slice(0, stranger);
  let rest = (stranger < 0 ? '' : behind.slice(stranger)) + text.slice(front.length);
  splitPort(url);
  const name = url.hostname ?? '';
  url.hostname = name;
  const isAddress = name[0] === '[' && name[name.length - 1] === ']';
  if (!isAddress) checkPort(name, whole);
  url.hostname = name.length > TOP_NAME_LENGTH ? '' : name.toLowerCase();
  if (url.hostname !== '') checkName(url, isAddress, whole);
  url.host = `${url.hostname}${url.port ? `:${url.port}` : ''}`;
  if (isAddress) {
    url.hostname = url.hostname.slice(1, -1);
    if (rest[0] !== '/') rest = `/${rest}`;
  }
  return rest;
}

function splitPort(url) {
  let { host } = url;
  const port = /:[0-9]*$/.exec(host)?.[0];
  if (port !== undefined) {
    if (port !== ':') url.port = port.slice(1);
    host = host.slice(0, -port.length);
  }
  if (host) url.hostname = host;
}

function checkPort(name, whole) {
  if (!name.includes(':')) return;
  throw new codes.ERR_INVALID_ARG_VALUE('url', 'Invalid port in url', whole);
}

const forbidden = /[\0\t\n\r #%/:<>?@[\\\]^|]/;
const forbiddenInAddress = /[\0\t\n\r #%/<>?@\\^|]/;

function checkName(url, isAddress, whole) {
  if (isAddress) {
    if (forbiddenInAddress.test(url.hostname)) throw new codes.ERR_INVALID_URL(whole);
    return;
  }
  if (/[^\0-\x7f]/.test(url.hostname)) {
    url.hostname = internalBinding('url').domainToAscii(url.hostname.toWellFormed());
    if (url.hostname === '') throw new codes.ERR_INVALID_URL(whole);
  }
  if (forbidden.test(url.hostname)) throw new codes.ERR_INVALID_URL(whole);
}

function readTail(url, text, parseQueryString) {
  const hash = text.indexOf('#');
  const front = hash < 0 ? text : text.slice(0, hash);
  if (hash >= 0) url.hash = text.slice(hash);
  const mark = front.indexOf('?');
  if (mark >= 0) {
    url.search = front.slice(mark);
    url.query = queryOf(front.slice(mark + 1), parseQueryString);
  } else if (parseQueryString) {
    url.search = null;
    url.query = { __proto__: null };
  }
  const pathname = mark < 0 ? front : front.slice(0, mark);
  if (pathname !== '') url.pathname = pathname;
}

// ---- The functions of the module ---------------------------------------------------------------

let isWarned = false;

function warnOfParse() {
  if (isWarned) return;
  // The first frame is the caller's; packages are spared.
  if (/[\\/]node_modules[\\/]/.test(new Error().stack.split('\n')[1] ?? '')) return;
  isWarned = true;
  process.emitWarning(
    '`url.parse()` behavior is not standardized and prone to errors that have security ' +
    'implications. Use the WHATWG URL API instead. CVEs are not issued for `url.parse()` ' +
    'vulnerabilities.', 'DeprecationWarning', 'DEP0169');
}

function parseQuietly(url, parseQueryString, slashesDenoteHost) {
  if (url instanceof Url) return url;
  return new Url().parse(url, parseQueryString, slashesDenoteHost);
}

function parse(url, parseQueryString, slashesDenoteHost) {
  warnOfParse();
  return parseQuietly(url, parseQueryString, slashesDenoteHost);
}

function resolve(source, relative) {
  return parseQuietly(source, false, true).resolve(relative);
}

function resolveObject(source, relative) {
  if (!source) return relative;
  return parseQuietly(source, false, true).resolveObject(relative);
}

module.exports = { Url, fields, parse, parseQuietly, resolve, resolveObject };
