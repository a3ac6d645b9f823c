'use strict';

// Paths as `file:` URLs and back.

const { codes } = require('internal/errors');
const { validateString } = require('internal/validators');
const { URL, isURL } = require('internal/url');

const { platform } = process;
const isWindowsPath = (options) => options?.windows ?? platform === 'win32';

function urlOf(path) {
  if (typeof path === 'string') return new URL(path);
  if (!isURL(path)) throw new codes.ERR_INVALID_ARG_TYPE('path', ['string', 'URL'], path);
  return path;
}

function failPath(problem, url) {
  const error = new codes.ERR_INVALID_FILE_URL_PATH(problem);
  error.input = url.href;
  throw error;
}

function checkSlashes(url, windows) {
  const encoded = windows ? /%2f|%5c/i : /%2f/i;
  if (!encoded.test(url.pathname)) return;
  failPath(`must not include encoded ${windows ? '\\ or /' : '/'} characters`, url);
}

// The path with `decode` in place, without what cannot be one.
function pathOf(url, windows, decode) {
  checkSlashes(url, windows);
  if (!windows) {
    if (url.hostname !== '') throw new codes.ERR_INVALID_FILE_URL_HOST(platform);
    return decode(url.pathname);
  }
  const text = decode(url.pathname.replaceAll('/', '\\'));
  if (url.hostname !== '') return `\\\\${domainShown(url.hostname)}${text}`;
  if (!/^\\[A-Za-z]:/.test(text)) failPath('must be absolute', url);
  return text.slice(1);
}

const domainShown = (domain) => require('internal/url/tools').domainToUnicode(domain);

function checkScheme(url) {
  if (url.protocol !== 'file:') throw new codes.ERR_INVALID_URL_SCHEME('file');
}

function fileURLToPath(path, options = undefined) {
  const url = urlOf(path);
  checkScheme(url);
  return pathOf(url, isWindowsPath(options), decodeURIComponent);
}

// Bytes that are no UTF-8 come through.
function fileURLToPathBuffer(path, options = undefined) {
  const url = urlOf(path);
  checkScheme(url);
  const { Buffer } = require('buffer');
  const bytes = (text) => require('querystring').unescapeBuffer(
    Buffer.from(text, 'utf8').latin1Slice()).latin1Slice();
  return Buffer.from(pathOf(url, isWindowsPath(options), bytes), 'latin1');
}

// What a URL's parser would take for something else, or drop, in a path.
const escapes = /[%\n\r\t?#"<>[\]^`{|}~]/g;
const escapeOne = (character) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

function shareURL(filepath) {
  const isLong = filepath.startsWith('\\\\?\\UNC\\');
  const text = filepath.slice(isLong ? 8 : 2);
  const end = text.indexOf('\\');
  const fail = (reason) => {
    throw new codes.ERR_INVALID_ARG_VALUE('path', filepath, reason);
  };
  if (end < 0) fail('Missing UNC resource path');
  if (end === 0) fail('Empty UNC servername');
  const rest = text.slice(end).replaceAll('\\', '/').replace(escapes, escapeOne);
  return new URL(`file://${text.slice(0, end)}${rest}`);
}

function pathToFileURL(filepath, options = undefined) {
  validateString(filepath, 'path');
  const windows = isWindowsPath(options);
  if (windows && filepath.startsWith('\\\\')) return shareURL(filepath);
  const flavour = require('path')[windows ? 'win32' : 'posix'];
  let resolved = flavour.resolve(filepath);
  // Resolving takes away the slash at the end.
  const hadSlash = (windows ? /[\\/]$/ : /\/$/).test(filepath);
  if (hadSlash && !resolved.endsWith(flavour.sep)) resolved += '/';
  let text = resolved.replace(escapes, escapeOne);
  text = windows ? text.replaceAll('\\', '/') : text.replaceAll('\\', '%5C');
  return new URL(`file://${windows ? '/' : ''}${text}`);
}

module.exports = { fileURLToPath, fileURLToPathBuffer, pathToFileURL };
