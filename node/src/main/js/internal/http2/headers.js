'use strict';

// Headers: from what programs give to a list for the wire, and back.

const { codes } = require('internal/errors');
const { isForbidden, pseudo, single } = require('internal/http2/names');

const kSensitive = Symbol('sensitiveHeaders');
const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
const noPseudo = new Set();

const pseudoOf = {
  request: new Set([':method', ':scheme', ':authority', ':path', ':protocol']),
  response: new Set([':status']),
  trailers: noPseudo,
};

function checkPseudo(name, kind) {
  // What is wrong in a request is the server's to refuse.
  const allowed = kind === 'request' ? pseudo : pseudoOf[kind];
  if (!allowed.has(name)) throw new codes.ERR_HTTP2_INVALID_PSEUDOHEADER(name);
}

/**
 * The list `[name, value, name, value, …]` of an object of headers, pseudo headers first; `never`
 * holds the names that are not to be indexed. Fields of one value have it, where `isStrict`.
 */
function listOf(headers, kind, isStrict = true) {
  if (Array.isArray(headers)) return listOfRaw(headers, kind);
  const never = new Set();
  const sensitive = headers[kSensitive];
  if (sensitive !== undefined) {
    if (!Array.isArray(sensitive)) {
      throw new codes.ERR_INVALID_ARG_VALUE('headers[http2.neverIndex]', sensitive);
    }
    for (const name of sensitive) never.add(String(name).toLowerCase());
  }
  const first = [];
  const rest = [];
  const seen = new Set();
  for (const given of Object.keys(headers)) {
    let value = headers[given];
    if (value === undefined || given === '') continue;
    const name = given.toLowerCase();
    const isSingle = isStrict && single.has(name);
    if (Array.isArray(value)) {
      if (value.length === 0) continue;
      if (value.length === 1) [value] = value;
      else if (isSingle) throw new codes.ERR_HTTP2_HEADER_SINGLE_VALUE(name);
    }
    if (isSingle) {
      if (seen.has(name)) throw new codes.ERR_HTTP2_HEADER_SINGLE_VALUE(name);
      seen.add(name);
    }
    if (name[0] === ':') {
      checkPseudo(name, kind);
      first.push(name, String(value));
      continue;
    }
    add(rest, name, value);
  }
  return { list: first.concat(rest), never };
}

function add(list, name, value) {
  if (name.includes(' ') || !TOKEN.test(name)) {
    throw new codes.ERR_INVALID_HTTP_TOKEN('Header name', name);
  }
  if (isForbidden(name, value)) throw new codes.ERR_HTTP2_INVALID_CONNECTION_HEADERS(name);
  if (Array.isArray(value)) for (const one of value) list.push(name, String(one));
  else list.push(name, String(value));
}

// Raw headers stay in their order, and may come more than once.
function listOfRaw(raw, kind) {
  const list = [];
  for (let i = 0; i < raw.length; i += 2) {
    const name = String(raw[i]).toLowerCase();
    if (name[0] === ':') {
      checkPseudo(name, kind);
      list.push(name, String(raw[i + 1]));
    } else {
      add(list, name, raw[i + 1]);
    }
  }
  const never = new Set((raw[kSensitive] ?? []).map((name) => String(name).toLowerCase()));
  return { list, never };
}

/** The object programs see of a list they gave. */
function shownRaw(raw) {
  const headers = { __proto__: null };
  for (let i = 0; i < raw.length; i += 2) {
    const known = headers[raw[i]];
    headers[raw[i]] = known === undefined ? raw[i + 1] : [].concat(known, raw[i + 1]);
  }
  if (raw[kSensitive] !== undefined) headers[kSensitive] = raw[kSensitive];
  return headers;
}

/** The object programs see of a list that came. */
function objectOf(list, sensitive, joinsDuplicates = true) {
  const headers = { __proto__: null };
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i];
    let value = list[i + 1];
    if (name === ':status') value |= 0;
    const known = headers[name];
    if (known === undefined) {
      headers[name] = name === 'set-cookie' ? [value] : value;
    } else if (single.has(name)) {
      continue;
    } else if (name === 'set-cookie') {
      known.push(value);
    } else if (name === 'cookie') {
      headers[name] = `${known}; ${value}`;
    } else if (joinsDuplicates) {
      headers[name] = `${known}, ${value}`;
    }
  }
  headers[kSensitive] = sensitive;
  return headers;
}

/** What is wrong with a list that came, for RFC 9113, section 8; else undefined. */
function faultOf(list, kind) {
  let isRegular = false;
  const seen = new Set();
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i];
    if (name[0] === ':') {
      if (isRegular || seen.has(name) || !pseudo.has(name) || !pseudoOf[kind].has(name)) {
        return name;
      }
      seen.add(name);
    } else {
      isRegular = true;
      if (!TOKEN.test(name) || name !== name.toLowerCase() || isForbidden(name, list[i + 1])) {
        return name;
      }
    }
  }
  if (kind === 'response' && !seen.has(':status')) return ':status';
  if (kind === 'request') return faultOfRequest(list, seen);
  return undefined;
}

function faultOfRequest(list, seen) {
  if (!seen.has(':method')) return ':method';
  const isConnect = list[list.indexOf(':method') + 1] === 'CONNECT' && !seen.has(':protocol');
  if (isConnect) {
    if (seen.has(':scheme')) return ':scheme';
    if (seen.has(':path')) return ':path';
    return seen.has(':authority') ? undefined : ':authority';
  }
  if (!seen.has(':scheme')) return ':scheme';
  return seen.has(':path') && list[list.indexOf(':path') + 1] !== '' ? undefined : ':path';
}

module.exports = { TOKEN, faultOf, kSensitive, listOf, objectOf, shownRaw };
