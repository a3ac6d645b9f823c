'use strict';

// What requests and responses carry: from anything that may be one, read once.

const { Buffer } = require('buffer');
const { ReadableStream } = require('stream/web');

const kBody = Symbol('body');
const kUsed = Symbol('used');

const isBlob = (value) => require('internal/blob').isBlob(value);

/** { source, length, type } or { stream }: a source can be read more than once. */
function extract(value) {
  if (value instanceof ReadableStream) {
    if (value.locked) {
      throw new TypeError('Response body object should not be disturbed or locked');
    }
    return { stream: value, length: null, type: null };
  }
  const { URLSearchParams } = require('internal/url');
  const { FormData } = require('internal/fetch/form_data');
  if (value instanceof URLSearchParams) {
    return whole(Buffer.from(`${value}`), 'application/x-www-form-urlencoded;charset=UTF-8');
  }
  if (isBlob(value)) {
    return { source: async () => Buffer.from(await value.arrayBuffer()), length: value.size,
      type: value.type || null };
  }
  if (value instanceof FormData) {
    const { bytes, type } = require('internal/fetch/form_data').write(value);
    return { source: () => bytes, length: null, type };
  }
  if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) {
    return whole(Buffer.from(Buffer.from(value)), null);
  }
  if (ArrayBuffer.isView(value)) {
    return whole(Buffer.from(Buffer.from(value.buffer, value.byteOffset, value.byteLength)), null);
  }
  if (typeof value === 'object' && value !== null &&
      typeof value[Symbol.asyncIterator] === 'function') {
    return { stream: ReadableStream.from(value), length: null, type: null };
  }
  return whole(Buffer.from(`${value}`.toWellFormed()), 'text/plain;charset=UTF-8');
}

const whole = (bytes, type) => ({ source: async () => bytes, bytes, length: bytes.length, type });

function streamOf(body) {
  body.stream ??= new ReadableStream({
    async pull(controller) {
      const bytes = await body.source();
      if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
    type: 'bytes',
  });
  return body.stream;
}

async function collect(owner) {
  const body = owner[kBody];
  if (body === null) return Buffer.alloc(0);
  if (isUsed(owner) || body.stream?.locked) {
    throw new TypeError('Body is unusable: Body has already been read');
  }
  owner[kUsed] = true;
  if (body.stream === undefined) return body.source();
  const parts = [];
  for await (const part of body.stream) {
    if (!ArrayBuffer.isView(part)) throw new TypeError('Received non-Uint8Array chunk');
    parts.push(Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  }
  return Buffer.concat(parts);
}

const isUsed = (owner) => owner[kUsed] === true;

const typeOf = (owner) => owner.headers.get('content-type') ?? '';

/** The readers a class with `[kBody]` and `headers` has. */
const readers = {
  async arrayBuffer() {
    const bytes = await collect(this);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  },
  async blob() {
    const { Blob } = require('internal/blob');
    return new Blob([await collect(this)], { type: typeOf(this).toLowerCase() });
  },
  async bytes() {
    return new Uint8Array(await collect(this));
  },
  async formData() {
    const type = typeOf(this);
    const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
    if (/^multipart\/form-data/i.test(type) && boundary !== undefined) {
      return require('internal/fetch/form_data').read(await collect(this), boundary);
    }
    if (/^application\/x-www-form-urlencoded/i.test(type)) {
      const { FormData } = require('internal/fetch/form_data');
      const { URLSearchParams } = require('internal/url');
      const form = new FormData();
      for (const [name, value] of new URLSearchParams((await collect(this)).toString())) {
        form.append(name, value);
      }
      return form;
    }
    throw new TypeError('Content-Type was not one of "multipart/form-data" or ' +
      '"application/x-www-form-urlencoded".');
  },
  async json() {
    return JSON.parse(await readers.text.call(this));
  },
  async text() {
    const { TextDecoder } = require('util');
    return new TextDecoder().decode(await collect(this));
  },
  textStream() {
    if (isUsed(this) || this[kBody]?.stream?.locked) {
      throw new TypeError('Body is unusable: Body has already been read');
    }
    if (this[kBody] === null) {
      return new ReadableStream({
        start(controller) {
          controller.close();
        },
      });
    }
    const { TextDecoderStream } = require('stream/web');
    const stream = streamOf(this[kBody]);
    this[kUsed] = true;
    return stream.pipeThrough(new TextDecoderStream());
  },
};

function mixIn(Class) {
  for (const name of Object.keys(readers)) {
    Object.defineProperty(Class.prototype, name, {
      value: readers[name], writable: true, enumerable: true, configurable: true,
    });
  }
  Object.defineProperties(Class.prototype, {
    body: { configurable: true, enumerable: true, get() {
      return this[kBody] === null ? null : streamOf(this[kBody]);
    } },
    bodyUsed: { configurable: true, enumerable: true, get() {
      return this[kBody] !== null && isUsed(this);
    } },
  });
}

/** A body for a copy of the owner: a stream is split in two. */
function cloneBody(owner) {
  const body = owner[kBody];
  if (body === null) return null;
  if (body.stream === undefined) return { ...body };
  const [one, two] = body.stream.tee();
  owner[kBody] = { ...body, stream: one };
  return { ...body, stream: two };
}

module.exports = { cloneBody, collect, extract, isUsed, kBody, mixIn, streamOf };
