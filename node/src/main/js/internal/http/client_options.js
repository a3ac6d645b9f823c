'use strict';

// What a request is asked for with, in one form, checked and put where it belongs.

const { isIP } = require('internal/net');
const { codes: { ERR_HTTP_HEADERS_SENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_HTTP_TOKEN } } =
  require('internal/errors');
const { _checkIsHttpToken, maxHeaderSize } = require('internal/http/common');
const { kOutHeaders } = require('internal/http/outgoing_headers');
const { urlToHttpOptions } = require('internal/url/tools');
const { URL } = require('internal/url');
const { validateBoolean, validateInteger } = require('internal/validators');

const isUrl = (value) => value instanceof URL ||
  (typeof value === 'object' && value !== null && Boolean(value.href && value.protocol) &&
  value.auth === undefined && value.path === undefined);

/** (url, options?, callback?) or (options, callback?) in one form. */
function readArguments(input, options, callback) {
  if (typeof input === 'string') {
    input = urlToHttpOptions(new URL(input));
  } else if (isUrl(input)) {
    input = urlToHttpOptions(input);
  } else {
    callback = options;
    options = input;
    input = null;
  }
  if (typeof options === 'function') {
    callback = options;
    options = input || {};
  } else {
    options = Object.assign(input || {}, options);
  }
  return { options, callback };
}

function chooseAgent(request, options) {
  const { Agent, globalAgent } = require('internal/http/agent');
  let { agent } = options;
  const defaultAgent = options._defaultAgent || globalAgent;
  if (agent === false) {
    agent = new defaultAgent.constructor();
  } else if (agent === null || agent === undefined) {
    if (typeof options.createConnection !== 'function') agent = defaultAgent;
  } else if (typeof agent.addRequest !== 'function') {
    throw new ERR_INVALID_ARG_TYPE('options.agent', ['Agent-like Object', 'undefined', 'false'],
      agent);
  }
  request.agent = agent;
  return { Agent, agent, defaultAgent };
}

function hostname(value, name) {
  if (value !== null && value !== undefined && typeof value !== 'string') {
    throw new ERR_INVALID_ARG_TYPE(`options.${name}`, ['string', 'undefined', 'null'], value);
  }
  return value;
}

function readMethod(request, options) {
  const { method } = options;
  if (method !== null && method !== undefined && typeof method !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.method', 'string', method);
  }
  if (method) {
    if (!_checkIsHttpToken(method)) throw new ERR_INVALID_HTTP_TOKEN('Method', method);
    request.method = method.toUpperCase();
  } else {
    request.method = 'GET';
  }
  const { method: name } = request;
  request.useChunkedEncodingByDefault = !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE',
    'CONNECT'].includes(name);
}

function readParserOptions(request, options) {
  const size = options.maxHeaderSize;
  if (size !== undefined) validateInteger(size, 'maxHeaderSize', 0);
  request.maxHeaderSize = size ?? maxHeaderSize();
  const { insecureHTTPParser, joinDuplicateHeaders } = options;
  if (insecureHTTPParser !== undefined) {
    validateBoolean(insecureHTTPParser, 'options.insecureHTTPParser');
  }
  request.insecureHTTPParser = insecureHTTPParser;
  request.httpValidation = options.httpValidation;
  if (joinDuplicateHeaders !== undefined) {
    validateBoolean(joinDuplicateHeaders, 'options.joinDuplicateHeaders');
  }
  request.joinDuplicateHeaders = joinDuplicateHeaders;
}

function keepAliveOf(request, defaultAgent) {
  const { agent } = request;
  if (agent) {
    // An agent that keeps nothing and has sockets for all asks for one answer only.
    if (!agent.keepAlive && !Number.isFinite(agent.maxSockets)) {
      request._last = true;
      request.shouldKeepAlive = false;
    } else {
      request._last = false;
      request.shouldKeepAlive = true;
    }
    return;
  }
  request._last = true;
  request.shouldKeepAlive = defaultAgent === undefined;
}

function hostHeader(host, port, defaultPort) {
  let text = host;
  // An address with colons stands in brackets.
  if (isIP(text) === 6 || (text.includes(':') && text.indexOf(':') !== text.lastIndexOf(':') &&
      text[0] !== '[')) {
    text = `[${text}]`;
  }
  return port && Number(port) !== defaultPort ? `${text}:${port}` : text;
}

function setHeaders(request, options, { host, port, defaultPort, setHost }) {
  const isList = Array.isArray(options.headers);
  if (!isList) {
    if (options.headers) {
      for (const key of Object.keys(options.headers)) request.setHeader(key, options.headers[key]);
    }
    if (host && !request.getHeader('host') && setHost) {
      request.setHeader('Host', hostHeader(host, port, defaultPort));
    }
    if (options.auth && !request.getHeader('Authorization')) {
      request.setHeader('Authorization',
        `Basic ${require('buffer').Buffer.from(options.auth).toString('base64')}`);
    }
    if (request.getHeader('expect')) {
      if (request._header) throw new ERR_HTTP_HEADERS_SENT('render');
      request._storeHeader(request._startLine(), request[kOutHeaders]);
    }
    return;
  }
  request._storeHeader(request._startLine(), options.headers);
}

module.exports = {
  chooseAgent, hostname, keepAliveOf, readArguments, readMethod, readParserOptions, setHeaders,
};
