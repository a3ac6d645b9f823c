'use strict';

// url.format, for URLs of both kinds.

const { codes } = require('internal/errors');
const { validateObject } = require('internal/validators');

// (urlObject), (URL[, options]), (string)
function format(urlObject, options) {
  if (typeof urlObject === 'string') {
    return formatLegacy(require('internal/url/legacy').parseQuietly(urlObject));
  }
  if (typeof urlObject !== 'object' || urlObject === null) {
    throw new codes.ERR_INVALID_ARG_TYPE('urlObject', ['Object', 'string'], urlObject);
  }
  const { URL } = require('internal/url');
  return urlObject instanceof URL ? formatURL(urlObject, options) : formatLegacy(urlObject);
}

function formatURL(url, options) {
  if (options === undefined || options === null) return url.href;
  validateObject(options, 'options');
  const { auth = true, fragment = true, search = true, unicode = false } = options;
  const copy = new (require('internal/url').URL)(url.href);
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  if (!auth) {
    copy.username = '';
    copy.password = '';
  }
  if (!unicode || copy.hostname === '') return copy.href;
  const shown = require('internal/url/tools').domainToUnicode(copy.hostname);
  return copy.href.replace(copy.host, () => `${shown}${copy.host.slice(copy.hostname.length)}`);
}

const slashed = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss']);
const isSlashed = (protocol) => slashed.has(protocol.replace(/:$/, ''));

const escapeAuth = (auth) => encodeURIComponent(auth).replaceAll('%3A', ':');

function hostOf(url, auth) {
  if (url.host) return auth + url.host;
  if (!url.hostname) return '';
  const { hostname } = url;
  const isAddress = hostname.includes(':') && hostname[0] !== '[';
  return `${auth}${isAddress ? `[${hostname}]` : hostname}${url.port ? `:${url.port}` : ''}`;
}

function searchOf(url) {
  let search = url.search || '';
  if (search === '' && url.query !== null && typeof url.query === 'object') {
    const query = require('querystring').stringify(url.query);
    search = query && `?${query}`;
  }
  if (search !== '' && search[0] !== '?') search = `?${search}`;
  return search.replaceAll('#', '%23');
}

/** The text of an object with the parts of `url.parse`. */
function formatLegacy(url) {
  let protocol = url.protocol || '';
  if (protocol !== '' && protocol[protocol.length - 1] !== ':') protocol += ':';
  let pathname = (url.pathname || '').replaceAll('#', '%23').replaceAll('?', '%3F');
  let hash = url.hash || '';
  if (hash !== '' && hash[0] !== '#') hash = `#${hash}`;
  let host = hostOf(url, url.auth ? `${escapeAuth(url.auth)}@` : '');
  if (url.slashes || isSlashed(protocol)) {
    if (url.slashes || host !== '') {
      if (pathname !== '' && pathname[0] !== '/') pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (/^file:?$/.test(protocol)) {
      host = '//';
    }
  }
  return `${protocol}${host}${pathname}${searchOf(url)}${hash}`;
}

module.exports = { format, formatLegacy, isSlashed };
