'use strict';

// One end of an HTTP/2 connection (RFC 9113): its streams, windows and settings, and what goes
// out. What comes in is read in `receiving`. It knows bytes and numbers only; `events`, the
// session, is told what happened.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { Flow } = require('internal/http2/flow');
const frames = require('internal/http2/frames');
const { Decoder, Encoder } = require('internal/http2/hpack');
const { Outgoing } = require('internal/http2/outgoing');
const { apply, entriesOf, initialSettings, pack } = require('internal/http2/settings');

const FIRST_WINDOW = 65535;
const MOST_WINDOW = 0x7fffffff;
const LAST_ID = 0x7fffffff;

class Connection extends Outgoing {
  streams = new Map();
  local = initialSettings();
  remote = initialSettings();
  receiveWindow = FIRST_WINDOW;
  localWindow = FIRST_WINDOW;
  untoldBytes = 0;
  lastPeerId = 0;
  isGoingAway = false;
  /** The session ends with an error: its streams need not be told one by one. */
  isEnding = false;
  queuedAcks = 0;
  unacknowledged = [];
  pings = [];
  waiting = [];
  reader = new frames.FrameReader();

  #openHere = 0;

  /** `write(bytes, done)` brings bytes to the socket. */
  constructor({ isServer, write, events, options = {} }) {
    super(write);
    this.isServer = isServer;
    this.events = events;
    this.options = options;
    this.nextId = isServer ? 2 : 1;
    this.encoder = new Encoder(options.maxDeflateDynamicTableSize ?? 4096);
    this.decoder = new Decoder();
    this.awaitsPreface = isServer;
    this.headersBlock = undefined;
    if (!isServer) this.send(frames.PREFACE);
  }

  // Streams.

  newFlow(id, isLocal) {
    const flow = new Flow(id, isLocal, this.remote.initialWindowSize,
      this.local.initialWindowSize);
    flow.mostHeaderBytes = this.local.maxHeaderListSize;
    this.streams.set(id, flow);
    return flow;
  }

  /** A stream of this end, with its headers; it waits where the other end allows no more now. */
  open({ list, never }, isEnd, wantsTrailers) {
    if (this.nextId > LAST_ID) throw new codes.ERR_HTTP2_OUT_OF_STREAMS();
    const flow = this.newFlow(this.nextId, true);
    this.nextId += 2;
    flow.wantsTrailers = wantsTrailers;
    flow.isHead = list[list.indexOf(':method') + 1] === 'HEAD';
    if (this.#openHere >= this.remote.maxConcurrentStreams) {
      flow.isWaiting = true;
      this.waiting.push({ flow, headers: { list, never }, isEnd });
    } else {
      this.#openHere++;
      this.sendHeaders(flow, { list, never }, isEnd);
    }
    return flow;
  }

  #openWaiting() {
    while (this.waiting.length > 0 && this.#openHere < this.remote.maxConcurrentStreams) {
      const { flow, headers, isEnd } = this.waiting.shift();
      if (flow.isClosed) continue;
      flow.isWaiting = false;
      this.#openHere++;
      this.sendHeaders(flow, headers, isEnd);
      this.wake(flow);
    }
  }

  sendHeaders(flow, { list, never }, isEnd) {
    const block = this.encoder.encode(list, never);
    this.send(...frames.headerFrames(frames.HEADERS, isEnd ? frames.END_STREAM : 0, flow.id,
      Buffer.alloc(0), block, this.remote.maxFrameSize));
    flow.isReserved = false;
    if (isEnd) this.closeLocal(flow);
  }

  /** A stream promised along with `parent`. */
  promise(parent, { list, never }) {
    if (this.nextId > LAST_ID) throw new codes.ERR_HTTP2_OUT_OF_STREAMS();
    const flow = this.newFlow(this.nextId, true);
    this.nextId += 2;
    flow.isReserved = true;
    flow.remoteOpen = false;
    const block = this.encoder.encode(list, never);
    this.send(...frames.headerFrames(frames.PUSH_PROMISE, 0, parent.id, frames.word(flow.id),
      block, this.remote.maxFrameSize));
    return flow;
  }

  closeLocal(flow) {
    flow.localOpen = false;
    if (!flow.remoteOpen) this.closeFlow(flow, 0);
    else this.whenOut(() => this.events.onLocalEnd(flow));
  }

  closeRemote(flow) {
    flow.remoteOpen = false;
    if (!flow.localOpen) this.closeFlow(flow, 0);
  }

  /** Ends a stream; the session hears of it at once, or when what has been sent is out. */
  closeFlow(flow, code, isToldLater = false) {
    if (flow.isClosed) return;
    flow.isClosed = true;
    flow.rstCode = code;
    this.streams.delete(flow.id);
    this.drop(flow);
    if (flow.isLocal && !flow.isWaiting && !this.isServer) {
      this.#openHere--;
      this.#openWaiting();
    }
    // What was received and never read must not narrow the connection for ever.
    this.consumeConnection(flow.unreadBytes);
    flow.unreadBytes = 0;
    flow.abandon();
    if (isToldLater) this.whenOut(() => this.events.onStreamClose(flow, code));
    else this.events.onStreamClose(flow, code);
  }

  reset(flow, code) {
    if (flow.isClosed) return;
    if (!flow.isWaiting && !this.isEnding) {
      this.send(frames.frame(frames.RST_STREAM, 0, flow.id, frames.word(code)));
    }
    this.closeFlow(flow, code, !flow.isWaiting && !this.isEnding && !this.isOver);
  }

  /** A stream nobody knows, or no longer, is refused. */
  refuse(id, code) {
    this.send(frames.frame(frames.RST_STREAM, 0, id, frames.word(code)));
  }

  // Windows.

  /** The program has taken `count` bytes of a stream. */
  consume(flow, count) {
    if (flow.isClosed) return;
    flow.unreadBytes -= count;
    this.consumeConnection(count);
    if (!flow.remoteOpen) return;
    flow.untoldBytes += count;
    if (flow.untoldBytes * 2 >= this.local.initialWindowSize) {
      this.send(frames.frame(frames.WINDOW_UPDATE, 0, flow.id, frames.word(flow.untoldBytes)));
      flow.receiveWindow += flow.untoldBytes;
      flow.untoldBytes = 0;
    }
  }

  consumeConnection(count) {
    this.untoldBytes += count;
    if (this.untoldBytes === 0 || this.untoldBytes * 2 < this.localWindow) return;
    this.send(frames.frame(frames.WINDOW_UPDATE, 0, 0, frames.word(this.untoldBytes)));
    this.receiveWindow += this.untoldBytes;
    this.untoldBytes = 0;
  }

  /** The window of the whole connection becomes `size`. */
  setLocalWindow(size) {
    const more = size - this.localWindow;
    this.localWindow = size;
    if (more <= 0) return;
    this.receiveWindow += more;
    this.send(frames.frame(frames.WINDOW_UPDATE, 0, 0, frames.word(more)));
  }

  // Settings, and the rest.

  submitSettings(settings, done) {
    const entries = entriesOf(settings);
    this.unacknowledged.push({ entries, done });
    this.send(frames.frame(frames.SETTINGS, 0, 0, pack(entries)));
  }

  /** What was asked for by SETTINGS holds once the other end has heard of it. */
  settingsAcknowledged() {
    const first = this.unacknowledged.shift();
    if (first === undefined) return undefined;
    const before = this.local.initialWindowSize;
    for (const entry of first.entries) apply(this.local, entry);
    const more = this.local.initialWindowSize - before;
    for (const flow of this.streams.values()) flow.receiveWindow += more;
    this.decoder.resize(this.local.headerTableSize);
    return first;
  }

  /** False if a window would grow over all bounds. */
  remoteSettings(entries) {
    const before = this.remote.initialWindowSize;
    for (const entry of entries) {
      apply(this.remote, entry, this.options.remoteCustomSettings ?? []);
    }
    const more = this.remote.initialWindowSize - before;
    for (const flow of this.streams.values()) {
      flow.sendWindow += more;
      if (flow.sendWindow > MOST_WINDOW) return false;
    }
    const most = this.options.maxDeflateDynamicTableSize ?? 4096;
    this.encoder.resize(Math.min(this.remote.headerTableSize, most));
    this.acknowledge(frames.SETTINGS, Buffer.alloc(0));
    this.#openWaiting();
    this.wakeAll();
    return true;
  }

  /** Answers a frame; an end that asks and does not read the answers is counted. */
  acknowledge(type, payload) {
    this.queuedAcks++;
    this.whenOut(() => this.queuedAcks--);
    this.send(frames.frame(type, frames.ACK, 0, payload));
  }

  goaway(code, lastId, data = Buffer.alloc(0)) {
    this.send(frames.frame(frames.GOAWAY, 0, 0,
      Buffer.concat([frames.word(lastId), frames.word(code), data])));
  }

  /** All streams end with `code`, and nothing goes out any more. */
  closeAll(code) {
    this.isOver = true;
    for (const flow of [...this.streams.values()]) this.closeFlow(flow, code);
  }
}

module.exports = { Connection, MOST_WINDOW };
