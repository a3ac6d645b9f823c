'use strict';

// What a connection makes of the frames it receives (RFC 9113, section 6).

const frames = require('internal/http2/frames');
const { MOST_WINDOW } = require('internal/http2/connection');
const { faultOf } = require('internal/http2/headers');
const { unpack } = require('internal/http2/settings');

const PROTOCOL_ERROR = 1;
const FLOW_CONTROL_ERROR = 3;
const STREAM_CLOSED = 5;
const FRAME_SIZE_ERROR = 6;
const REFUSED_STREAM = 7;
const COMPRESSION_ERROR = 9;
const ENHANCE_YOUR_CALM = 11;

// The library's numbers, as errors of Node name them.
const LIB = { [PROTOCOL_ERROR]: -505, [FLOW_CONTROL_ERROR]: -524, [STREAM_CLOSED]: -510,
  [FRAME_SIZE_ERROR]: -522, [COMPRESSION_ERROR]: -523 };
const BAD_MAGIC = -903;
const FLOODED = -904;
const MOST_ACKS = 1000;
const MOST_SETTINGS = 32;

const readId = (bytes, at = 0) => bytes.readUInt32BE(at) & 0x7fffffff;

/** Takes bytes of the socket; what is wrong with them ends the connection. */
function receive(connection, bytes) {
  const { reader } = connection;
  reader.push(bytes);
  if (connection.awaitsPreface) {
    const size = Math.min(reader.length, frames.PREFACE.length);
    if (!reader.peek(size).equals(frames.PREFACE.subarray(0, size))) {
      fail(connection, PROTOCOL_ERROR, BAD_MAGIC);
      return;
    }
    if (size < frames.PREFACE.length) return;
    reader.take(size);
    connection.awaitsPreface = false;
  }
  for (;;) {
    if (connection.isOver) return;
    const most = Math.max(connection.local.maxFrameSize, frames.LEAST_MAX_FRAME_BYTES,
      connection.largestFrameAsked ?? 0);
    const one = reader.next(most);
    if (one === undefined) return;
    if (one.tooLong) {
      fail(connection, FRAME_SIZE_ERROR);
      return;
    }
    dispatch(connection, one);
  }
}

function fail(connection, code, lib = LIB[code]) {
  connection.goaway(code, connection.lastPeerId);
  connection.events.onError(lib, code);
}

function dispatch(connection, one) {
  connection.events.onFrame(one);
  const { headersBlock } = connection;
  if (headersBlock !== undefined &&
      (one.type !== frames.CONTINUATION || one.id !== headersBlock.id)) {
    fail(connection, PROTOCOL_ERROR);
    return;
  }
  const isOfStream = one.type <= frames.RST_STREAM || one.type === frames.PUSH_PROMISE ||
    one.type === frames.CONTINUATION;
  const isOfConnection = one.type === frames.SETTINGS || one.type === frames.PING ||
    one.type === frames.GOAWAY;
  if ((isOfStream && one.id === 0) || (isOfConnection && one.id !== 0)) {
    fail(connection, PROTOCOL_ERROR);
    return;
  }
  handlers[one.type]?.(connection, one);
}

// Without padding; undefined if there is more of it than there is payload.
function unpadded({ flags, payload }) {
  if (!(flags & frames.PADDED)) return payload;
  if (payload.length === 0 || payload[0] >= payload.length) return undefined;
  return payload.subarray(1, payload.length - payload[0]);
}

/** True for a stream that never was: a frame for it is a mistake of the other end. */
function isIdle(connection, id) {
  const isOurs = (id % 2 === 0) === connection.isServer;
  return isOurs ? id >= connection.nextId : id > connection.lastPeerId;
}

const handlers = {
  [frames.DATA](connection, one) {
    const bytes = unpadded(one);
    if (bytes === undefined) return fail(connection, PROTOCOL_ERROR);
    connection.receiveWindow -= one.payload.length;
    if (connection.receiveWindow < 0) return fail(connection, FLOW_CONTROL_ERROR);
    const flow = connection.streams.get(one.id);
    if (flow === undefined || !flow.remoteOpen) {
      connection.consumeConnection(one.payload.length);
      if (isIdle(connection, one.id)) return fail(connection, PROTOCOL_ERROR);
      if (flow !== undefined) connection.reset(flow, STREAM_CLOSED);
      return undefined;
    }
    flow.receiveWindow -= one.payload.length;
    if (flow.receiveWindow < 0) return connection.reset(flow, FLOW_CONTROL_ERROR);
    // Padding is nobody's to read.
    flow.unreadBytes += one.payload.length;
    if (bytes.length < one.payload.length) {
      connection.consume(flow, one.payload.length - bytes.length);
    }
    flow.receivedBytes += bytes.length;
    const isEnd = (one.flags & frames.END_STREAM) !== 0;
    if (isWrongLength(flow, isEnd)) return connection.reset(flow, PROTOCOL_ERROR);
    if (bytes.length > 0) connection.events.onData(flow, bytes);
    else if (!isEnd) connection.events.onInvalidFrame();
    if (isEnd) endRemote(connection, flow);
    return undefined;
  },

  [frames.HEADERS](connection, one) {
    let bytes = unpadded(one);
    if (bytes === undefined) return fail(connection, PROTOCOL_ERROR);
    if (one.flags & frames.PRIORITIZED) bytes = bytes.subarray(5);
    return startBlock(connection, one, bytes, undefined);
  },

  [frames.PUSH_PROMISE](connection, one) {
    const bytes = unpadded(one);
    if (bytes === undefined || bytes.length < 4 || connection.isServer ||
        connection.local.enablePush === false) {
      return fail(connection, PROTOCOL_ERROR);
    }
    return startBlock(connection, one, bytes.subarray(4), readId(bytes));
  },

  [frames.CONTINUATION](connection, one) {
    const block = connection.headersBlock;
    if (block === undefined) return fail(connection, PROTOCOL_ERROR);
    block.pieces.push(one.payload);
    if (one.flags & frames.END_HEADERS) endBlock(connection, block);
    return undefined;
  },

  [frames.RST_STREAM](connection, one) {
    if (one.payload.length !== 4) return fail(connection, FRAME_SIZE_ERROR);
    if (isIdle(connection, one.id)) return fail(connection, PROTOCOL_ERROR);
    const flow = connection.streams.get(one.id);
    if (flow === undefined) return undefined;
    if (connection.tooManyResets?.()) return fail(connection, ENHANCE_YOUR_CALM, FLOODED);
    const code = one.payload.readUInt32BE(0);
    flow.isResetByPeer = true;
    connection.closeFlow(flow, code);
    return undefined;
  },

  [frames.SETTINGS](connection, one) {
    if (one.flags & frames.ACK) {
      if (one.payload.length !== 0) return fail(connection, FRAME_SIZE_ERROR);
      connection.events.onSettingsAck(connection.settingsAcknowledged());
      return undefined;
    }
    if (one.payload.length % 6 !== 0) return fail(connection, FRAME_SIZE_ERROR);
    if (connection.queuedAcks > MOST_ACKS) return fail(connection, ENHANCE_YOUR_CALM, FLOODED);
    const entries = unpack(one.payload);
    if (entries.length > (connection.options.maxSettings ?? MOST_SETTINGS)) {
      return fail(connection, ENHANCE_YOUR_CALM, FLOODED);
    }
    for (const [id, value] of entries) {
      if (id === 4 && value > MOST_WINDOW) return fail(connection, FLOW_CONTROL_ERROR);
      if ((id === 2 || id === 8) && value > 1) return fail(connection, PROTOCOL_ERROR);
      if (id === 8 && value === 0 && connection.remote.enableConnectProtocol) {
        return fail(connection, PROTOCOL_ERROR);
      }
      if (id === 5 && (value < 16384 || value > 16777215)) {
        return fail(connection, PROTOCOL_ERROR);
      }
    }
    if (!connection.remoteSettings(entries)) return fail(connection, FLOW_CONTROL_ERROR);
    connection.events.onRemoteSettings();
    return undefined;
  },

  [frames.PING](connection, one) {
    if (one.payload.length !== 8) return fail(connection, FRAME_SIZE_ERROR);
    if (one.flags & frames.ACK) {
      connection.events.onPingAck(one.payload);
    } else {
      if (connection.queuedAcks > MOST_ACKS) return fail(connection, ENHANCE_YOUR_CALM, FLOODED);
      connection.acknowledge(frames.PING, one.payload);
      connection.events.onPing(one.payload);
    }
    return undefined;
  },

  [frames.GOAWAY](connection, one) {
    if (one.payload.length < 8) return fail(connection, FRAME_SIZE_ERROR);
    const lastId = readId(one.payload);
    const code = one.payload.readUInt32BE(4);
    const data = one.payload.length > 8 ? one.payload.subarray(8) : undefined;
    connection.isGoingAway = true;
    // Streams it has not seen are as good as refused.
    for (const flow of [...connection.streams.values()]) {
      if (flow.isLocal && flow.id > lastId) connection.closeFlow(flow, REFUSED_STREAM);
    }
    connection.events.onGoaway(code, lastId, data);
    return undefined;
  },

  [frames.WINDOW_UPDATE](connection, one) {
    if (one.payload.length !== 4) return fail(connection, FRAME_SIZE_ERROR);
    const more = readId(one.payload);
    if (one.id === 0) {
      connection.sendWindow += more;
      if (more === 0) return fail(connection, PROTOCOL_ERROR);
      if (connection.sendWindow > MOST_WINDOW) return fail(connection, FLOW_CONTROL_ERROR);
      connection.wakeAll();
      return undefined;
    }
    const flow = connection.streams.get(one.id);
    if (flow === undefined) {
      if (isIdle(connection, one.id)) fail(connection, PROTOCOL_ERROR);
      return undefined;
    }
    if (more === 0) return connection.reset(flow, PROTOCOL_ERROR);
    flow.sendWindow += more;
    if (flow.sendWindow > MOST_WINDOW) return connection.reset(flow, FLOW_CONTROL_ERROR);
    connection.wakeAll();
    return undefined;
  },

  [frames.ALTSVC](connection, { id, payload }) {
    if (connection.isServer || payload.length < 2) return;
    const size = payload.readUInt16BE(0);
    if (size > payload.length - 2 || (id === 0) === (size === 0)) return;
    if (id !== 0 && !connection.streams.has(id)) return;
    connection.events.onAltsvc(id, payload.latin1Slice(2, 2 + size),
      payload.latin1Slice(2 + size));
  },

  [frames.ORIGIN](connection, { id, payload }) {
    if (connection.isServer || id !== 0) return;
    const origins = [];
    for (let at = 0; at + 2 <= payload.length;) {
      const size = payload.readUInt16BE(at);
      origins.push(payload.latin1Slice(at + 2, at + 2 + size));
      at += 2 + size;
    }
    connection.events.onOrigin(origins);
  },
};

function startBlock(connection, one, bytes, promisedId) {
  const block = { id: one.id, flags: one.flags, pieces: [bytes], promisedId };
  connection.headersBlock = block;
  if (one.flags & frames.END_HEADERS) endBlock(connection, block);
}

function endBlock(connection, block) {
  connection.headersBlock = undefined;
  const { Buffer } = require('buffer');
  const bytes = block.pieces.length === 1 ? block.pieces[0] : Buffer.concat(block.pieces);
  const decoded = connection.decoder.decode(bytes);
  if (decoded === undefined) {
    fail(connection, COMPRESSION_ERROR);
    return;
  }
  require('internal/http2/receiving_headers').headers(connection, block, decoded.list,
    decoded.sensitive);
}

function isWrongLength(flow, isEnd) {
  if (flow.expectedBytes < 0) return false;
  return flow.receivedBytes > flow.expectedBytes ||
    (isEnd && flow.receivedBytes !== flow.expectedBytes);
}

function endRemote(connection, flow) {
  connection.events.onEnd(flow);
  connection.closeRemote(flow);
}

module.exports = {
  ENHANCE_YOUR_CALM, PROTOCOL_ERROR, REFUSED_STREAM, STREAM_CLOSED, endRemote, fail, faultOf,
  isWrongLength, receive,
};
