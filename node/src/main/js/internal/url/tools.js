'use strict';

// Domains, and the options of a request from a URL.

const { codes } = require('internal/errors');

const binding = internalBinding('url');

function domainToASCII(domain) {
  if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('domain');
  return binding.domainToAscii(`${domain}`.toWellFormed());
}

function domainToUnicode(domain) {
  if (arguments.length < 1) throw new codes.ERR_MISSING_ARGS('domain');
  return binding.domainToUnicode(`${domain}`.toWellFormed());
}

function urlToHttpOptions(url) {
  require('internal/validators').validateObject(url, 'url');
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) {
    options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  }
  return options;
}

module.exports = { domainToASCII, domainToUnicode, urlToHttpOptions };
