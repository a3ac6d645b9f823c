'use strict';

// WebSocket: a client, over an upgrade of http or https (RFC 6455).

const { Buffer } = require('buffer');
const { DOMException } = require('internal/dom_exception');
const { Event, EventTarget } = require('internal/event_target');
const { CloseEvent, MessageEvent } = require('internal/fetch/events');
const { FrameReader, acceptOf, frame, opcodes } = require('internal/fetch/websocket_frames');
const { URL } = require('internal/url');

const states = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const NORMAL = 1000;
const NO_STATUS = 1005;
const ABNORMAL = 1006;
const MOST_REASON_BYTES = 123;

const syntax = (text) => new DOMException(text, 'SyntaxError');

function urlOf(value) {
  let url;
  try {
    url = new URL(`${value}`);
  } catch (cause) {
    throw Object.assign(syntax(`Invalid URL: ${value}`), { cause });
  }
  if (url.protocol === 'http:') url.protocol = 'ws:';
  else if (url.protocol === 'https:') url.protocol = 'wss:';
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') {
    throw syntax(`Expected a ws: or wss: protocol, got ${url.protocol}`);
  }
  if (url.hash !== '' || url.href.endsWith('#')) throw syntax('Got fragment');
  return url;
}

function protocolsOf(given) {
  const list = typeof given === 'string' ? [given] : Array.from(given ?? [], String);
  const lower = list.map((name) => name.toLowerCase());
  if (new Set(lower).size !== list.length || !list.every((name) => TOKEN.test(name))) {
    throw syntax('Invalid Sec-WebSocket-Protocol value');
  }
  return list;
}

class WebSocket extends EventTarget {
  #url;
  #state = states.CONNECTING;
  #protocol = '';
  #binaryType = 'blob';
  #buffered = 0;
  #socket;
  #request;
  #closing;
  #sending = Promise.resolve();

  constructor(url, protocols = []) {
    super();
    const isOptions = typeof protocols === 'object' && protocols !== null &&
      protocols[Symbol.iterator] === undefined;
    const options = isOptions ? protocols : { protocols };
    this.#url = urlOf(url);
    this.#open(protocolsOf(options.protocols), options.headers);
  }

  #open(protocols, headers) {
    const key = require('crypto').randomBytes(16).toString('base64');
    const isSecure = this.#url.protocol === 'wss:';
    const { request } = require(isSecure ? 'https' : 'http');
    const target = new URL(this.#url);
    target.protocol = isSecure ? 'https:' : 'http:';
    const asked = {
      ...Object.fromEntries(headers === undefined ? [] : new Headers(headers)),
      'Connection': 'Upgrade', 'Upgrade': 'websocket', 'Sec-WebSocket-Key': key,
      'Sec-WebSocket-Version': 13,
    };
    if (protocols.length > 0) asked['Sec-WebSocket-Protocol'] = protocols.join(', ');
    this.#request = request(target, { headers: asked, agent: false });
    this.#request.on('upgrade', (response, socket, head) => {
      const chosen = response.headers['sec-websocket-protocol'];
      const isRight = response.headers['sec-websocket-accept'] === acceptOf(key) &&
        (chosen === undefined || protocols.includes(chosen));
      if (!isRight) {
        socket.destroy();
        this.#fail('Received network error or non-101 status code.');
        return;
      }
      this.#protocol = chosen ?? '';
      this.#opened(socket, head);
    });
    this.#request.on('response', (response) => {
      response.destroy();
      this.#fail('Received network error or non-101 status code.');
    });
    this.#request.on('error', (error) =>
      this.#fail('Received network error or non-101 status code.', error));
    this.#request.end();
  }

  #opened(socket, head) {
    this.#socket = socket;
    this.#state = states.OPEN;
    socket.setTimeout(0);
    const reader = new FrameReader((opcode, bytes) => this.#hear(opcode, bytes));
    const read = (bytes) => {
      const wrong = reader.feed(bytes);
      if (wrong !== undefined) this.#fail(wrong);
    };
    this.dispatchEvent(new Event('open'));
    socket.on('data', read);
    socket.on('error', (error) => this.#fail(error.message, error));
    socket.on('close', () => this.#closed());
    socket.on('end', () => socket.end());
    if (head.length > 0) read(head);
  }

  #hear(opcode, bytes) {
    if (this.#state === states.CLOSED) return;
    switch (opcode) {
      case opcodes.PING:
        this.#socket.write(frame(opcodes.PONG, bytes));
        break;
      case opcodes.PONG:
        break;
      case opcodes.CLOSE:
        this.#heardClose(bytes);
        break;
      default:
        if (this.#state === states.OPEN) {
          this.dispatchEvent(new MessageEvent('message', {
            data: this.#data(opcode, bytes), origin: this.#url.origin,
          }));
        }
    }
  }

  #data(opcode, bytes) {
    if (opcode === opcodes.TEXT) return bytes.toString('utf8');
    if (this.#binaryType === 'blob') return new Blob([bytes]);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  }

  #heardClose(bytes) {
    this.#closing = {
      code: bytes.length >= 2 ? bytes.readUInt16BE(0) : NO_STATUS,
      reason: bytes.subarray(2).toString('utf8'),
    };
    if (this.#state === states.OPEN) {
      this.#state = states.CLOSING;
      this.#socket.write(frame(opcodes.CLOSE, bytes.subarray(0, 2)));
    }
    this.#socket.end();
  }

  #fail(text, error = undefined) {
    if (this.#state === states.CLOSED) return;
    this.#socket?.destroy();
    this.#request.destroy();
    const told = new Event('error');
    Object.defineProperties(told, {
      message: { value: text, enumerable: true },
      error: { value: error ?? new TypeError(text), enumerable: true },
    });
    this.#state = states.CLOSED;
    this.dispatchEvent(told);
    this.dispatchEvent(new CloseEvent('close', { code: ABNORMAL, reason: '', wasClean: false }));
  }

  #closed() {
    if (this.#state === states.CLOSED) return;
    this.#state = states.CLOSED;
    const { code = ABNORMAL, reason = '' } = this.#closing ?? {};
    this.dispatchEvent(new CloseEvent('close', {
      code, reason, wasClean: this.#closing !== undefined,
    }));
  }

  send(data) {
    if (this.#state === states.CONNECTING) {
      throw new DOMException('Sent before connected.', 'InvalidStateError');
    }
    let opcode = opcodes.BINARY;
    let bytes;
    if (require('internal/blob').isBlob(data)) bytes = data.arrayBuffer();
    else if (ArrayBuffer.isView(data)) {
      bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    } else if (data instanceof ArrayBuffer) {
      bytes = Buffer.from(data);
    } else {
      opcode = opcodes.TEXT;
      bytes = Buffer.from(`${data}`.toWellFormed());
    }
    if (this.#state !== states.OPEN) return;
    const length = bytes.length ?? data.size;
    this.#buffered += length;
    const write = (ready) => this.#socket.write(frame(opcode, Buffer.from(ready)), () => {
      this.#buffered -= length;
    });
    // What a blob holds comes later; what is sent after it waits for it.
    if (bytes instanceof Promise || this.#waits > 0) {
      this.#waits++;
      this.#sending = this.#sending.then(async () => {
        write(await bytes);
        this.#waits--;
      });
    } else {
      write(bytes);
    }
  }

  #waits = 0;

  close(code = undefined, reason = undefined) {
    if (code !== undefined) {
      code = Number(code) & 0xffff;
      if (code !== NORMAL && (code < 3000 || code > 4999)) {
        throw new DOMException('invalid code', 'InvalidAccessError');
      }
    }
    const text = Buffer.from(reason === undefined ? '' : `${reason}`);
    if (text.length > MOST_REASON_BYTES) {
      throw syntax(`Reason must be less than ${MOST_REASON_BYTES} bytes; received ${text.length}`);
    }
    if (this.#state === states.CONNECTING) {
      this.#fail('Connection was closed before it was established.');
    } else if (this.#state === states.OPEN) {
      this.#state = states.CLOSING;
      const status = Buffer.alloc(code === undefined ? 0 : 2);
      if (code !== undefined) status.writeUInt16BE(code);
      this.#sending.then(() => this.#socket.write(frame(opcodes.CLOSE,
        Buffer.concat([status, text]))));
    }
  }

  get url() {
    return this.#url.href;
  }

  get readyState() {
    return this.#state;
  }

  get bufferedAmount() {
    return this.#buffered;
  }

  get extensions() {
    return '';
  }

  get protocol() {
    return this.#protocol;
  }

  [Symbol.for('nodejs.ref')]() {
    this.#socket?.ref();
  }

  [Symbol.for('nodejs.unref')]() {
    this.#socket?.unref();
  }

  get binaryType() {
    return this.#binaryType;
  }

  set binaryType(type) {
    this.#binaryType = type === 'arraybuffer' ? type : 'blob';
  }
}

for (const [name, value] of Object.entries(states)) {
  const constant = { value, enumerable: true };
  Object.defineProperty(WebSocket, name, constant);
  Object.defineProperty(WebSocket.prototype, name, constant);
}
for (const type of ['open', 'error', 'close', 'message']) {
  const { defineEventHandler } = require('internal/event_handler');
  defineEventHandler(WebSocket.prototype, type);
}
Object.defineProperty(WebSocket.prototype, Symbol.toStringTag, {
  value: 'WebSocket', configurable: true,
});

module.exports = { WebSocket };
