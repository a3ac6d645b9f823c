'use strict';

// What a connection makes of a block of headers: a request, an answer, trailers, a promise.

const { END_STREAM } = require('internal/http2/frames');
const {
  ENHANCE_YOUR_CALM, PROTOCOL_ERROR, REFUSED_STREAM, STREAM_CLOSED, endRemote, fail, faultOf,
  isWrongLength,
} = require('internal/http2/receiving');

// What a field costs beside its bytes (RFC 9113, section 6.5.2).
const FIELD_COST = 32;
const LEAST_PAIRS = { server: 4, client: 1 };

function headers(connection, block, list, sensitive) {
  if (block.promisedId !== undefined) {
    promised(connection, block, list, sensitive);
    return;
  }
  let flow = connection.streams.get(block.id);
  const isNew = flow === undefined;
  if (isNew) {
    flow = opened(connection, block);
    if (flow === undefined) return;
  } else if (!flow.remoteOpen && !flow.isReserved) {
    connection.reset(flow, STREAM_CLOSED);
    return;
  }
  const isTrailers = connection.isServer ? !isNew : flow.hasFinalHeaders;
  const kind = isTrailers ? 'trailers' : connection.isServer ? 'request' : 'response';
  const isEnd = (block.flags & END_STREAM) !== 0;
  list = acceptable(list, connection.options.strictFieldWhitespaceValidation !== false);
  if (isTooMuch(connection, flow, list)) {
    connection.reset(flow, ENHANCE_YOUR_CALM);
    return;
  }
  if (faultOf(list, kind) !== undefined || (isTrailers && !isEnd)) {
    connection.events.onInvalidFrame();
    connection.reset(flow, PROTOCOL_ERROR);
    return;
  }
  note(flow, list, kind);
  if (isWrongLength(flow, isEnd)) {
    connection.reset(flow, PROTOCOL_ERROR);
    return;
  }
  connection.events.onHeaders(flow, { list, sensitive, kind, isNew, isEnd });
  if (isEnd && !flow.isClosed) endRemote(connection, flow);
}

// A stream of the other end; undefined if it may not be.
function opened(connection, { id }) {
  if (!connection.isServer || id % 2 === 0) {
    if (id >= connection.nextId && id % 2 === 1) fail(connection, PROTOCOL_ERROR);
    return undefined;
  }
  if (id <= connection.lastPeerId) {
    fail(connection, STREAM_CLOSED);
    return undefined;
  }
  connection.lastPeerId = id;
  let count = 0;
  for (const flow of connection.streams.values()) if (!flow.isLocal) count++;
  if (count >= connection.mostStreams) {
    connection.refuse(id, count >= connection.local.maxConcurrentStreams
      ? PROTOCOL_ERROR
      : REFUSED_STREAM);
    return undefined;
  }
  return connection.newFlow(id, false);
}

function promised(connection, { id, promisedId }, list, sensitive) {
  const parent = connection.streams.get(id);
  if (promisedId % 2 !== 0 || promisedId <= connection.lastPeerId) {
    fail(connection, PROTOCOL_ERROR);
    return;
  }
  connection.lastPeerId = promisedId;
  if (parent === undefined) {
    connection.refuse(promisedId, REFUSED_STREAM);
    return;
  }
  const flow = connection.newFlow(promisedId, false);
  flow.localOpen = false;
  flow.isReserved = true;
  if (faultOf(list, 'request') !== undefined) {
    connection.reset(flow, PROTOCOL_ERROR);
    return;
  }
  flow.isHead = list[list.indexOf(':method') + 1] === 'HEAD';
  connection.events.onPush(flow, list, sensitive);
}

// A length is of the body that follows, which some answers never have.
function note(flow, list, kind) {
  flow.hasHeaders = true;
  if (kind === 'trailers') return;
  if (kind === 'request') {
    flow.isHead = list[list.indexOf(':method') + 1] === 'HEAD';
  } else {
    flow.isReserved = false;
    const status = Number(list[list.indexOf(':status') + 1]);
    flow.hasFinalHeaders = status >= 200;
    if (status < 200 || status === 204 || status === 304 || flow.isHead) return;
  }
  const at = list.indexOf('content-length');
  if (at >= 0 && at % 2 === 0) flow.expectedBytes = Number(list[at + 1]);
}

// What no field may be: those are left out. Pseudo fields are left in, to be found wrong.
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f]/;
const EDGES = /^[ \t]|[ \t]$/;

function acceptable(list, isStrict) {
  const isWrong = (text, name) => (name === ':path' && /[ \t]/.test(text)) ||
    CONTROLS.test(text) || (isStrict && EDGES.test(text));
  if (!list.some((text, i) => i % 2 === 1 && isWrong(text, list[i - 1]))) return list;
  const kept = [];
  for (let i = 0; i < list.length; i += 2) {
    if (!isWrong(list[i + 1], list[i])) kept.push(list[i], list[i + 1]);
    else if (list[i][0] === ':') kept.push(':invalid', '');
  }
  return kept;
}

function isTooMuch({ options, isServer }, flow, list) {
  const least = isServer ? LEAST_PAIRS.server : LEAST_PAIRS.client;
  const mostPairs = Math.max(options.maxHeaderListPairs ?? 128, least);
  if (list.length / 2 > mostPairs) return true;
  let size = 0;
  for (let i = 0; i < list.length; i += 2) {
    size += list[i].length + list[i + 1].length + FIELD_COST;
  }
  return size > flow.mostHeaderBytes;
}

module.exports = { headers };
