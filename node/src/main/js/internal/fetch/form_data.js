'use strict';

// FormData, and the bodies it is written as and read from.

const { Buffer } = require('buffer');
const { customInspectSymbol } = require('internal/util');

const isBlob = (value) => require('internal/blob').isBlob(value);

function entryOf(name, value, filename) {
  if (isBlob(value)) {
    const { File } = require('internal/file');
    if (!(value instanceof File)) {
      value = new File([value], filename ?? 'blob', { type: value.type });
    } else if (filename !== undefined) {
      value = new File([value], filename, { type: value.type, lastModified: value.lastModified });
    }
    return [`${name}`.toWellFormed(), value];
  }
  return [`${name}`.toWellFormed(), `${value}`.toWellFormed()];
}

class FormData {
  #entries = [];

  constructor(form = undefined) {
    if (form !== undefined) {
      throw new TypeError('FormData constructor: Argument 1 could not be converted to: undefined.');
    }
  }

  append(name, value, filename = undefined) {
    this.#entries.push(entryOf(name, value, filename));
  }

  delete(name) {
    this.#entries = this.#entries.filter(([key]) => key !== `${name}`);
  }

  get(name) {
    return this.#entries.find(([key]) => key === `${name}`)?.[1] ?? null;
  }

  getAll(name) {
    return this.#entries.filter(([key]) => key === `${name}`).map(([, value]) => value);
  }

  has(name) {
    return this.#entries.some(([key]) => key === `${name}`);
  }

  set(name, value, filename = undefined) {
    const entry = entryOf(name, value, filename);
    const at = this.#entries.findIndex(([key]) => key === entry[0]);
    if (at < 0) {
      this.#entries.push(entry);
      return;
    }
    this.#entries = this.#entries.filter(([key], i) => i <= at || key !== entry[0]);
    this.#entries[at] = entry;
  }

  * entries() {
    yield* this.#entries.map((entry) => [...entry]);
  }

  * keys() {
    for (const [name] of this.#entries) yield name;
  }

  * values() {
    for (const [, value] of this.#entries) yield value;
  }

  forEach(callback, thisArgument = undefined) {
    for (const [name, value] of this.#entries) {
      Reflect.apply(callback, thisArgument, [value, name, this]);
    }
  }

  [customInspectSymbol](depth, options) {
    const shown = { __proto__: null };
    for (const [name, value] of this.#entries) {
      if (!(name in shown)) shown[name] = value;
      else if (Array.isArray(shown[name])) shown[name].push(value);
      else shown[name] = [shown[name], value];
    }
    options.depth ??= depth;
    options.colors ??= true;
    const { formatWithOptions } = require('util');
    return `FormData ${formatWithOptions(options, { ...shown })}`;
  }
}

Object.defineProperty(FormData.prototype, Symbol.iterator, {
  value: FormData.prototype.entries, writable: true, configurable: true,
});
Object.defineProperty(FormData.prototype, Symbol.toStringTag, {
  value: 'FormData', configurable: true,
});
for (const name of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'entries', 'keys', 'values',
  'forEach']) {
  Object.defineProperty(FormData.prototype, name, { enumerable: true });
}

const quoted = (text) => text.replace(/\r?\n|\r/g, '%0D%0A').replaceAll('"', '%22');

/** { bytes, type } of a form, as multipart/form-data; the bytes are a promise. */
function write(form) {
  const boundary = `----formdata-${Math.random().toString().slice(2).padStart(16, '0')}`;
  return { bytes: bytesOf(form, boundary), type: `multipart/form-data; boundary=${boundary}` };
}

async function bytesOf(form, boundary) {
  const parts = [];
  for (const [name, value] of form) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`;
    if (typeof value === 'string') {
      parts.push(Buffer.from(`${head}\r\n\r\n${value.replace(/\r?\n|\r/g, '\r\n')}\r\n`));
    } else {
      parts.push(Buffer.from(`${head}; filename="${quoted(value.name)}"\r\n` +
        `Content-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`));
      parts.push(Buffer.from(await value.arrayBuffer()), Buffer.from('\r\n'));
    }
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return Buffer.concat(parts);
}

/** The form in such a body; a TypeError if there is none. */
function read(bytes, boundary) {
  const form = new FormData();
  const mark = Buffer.from(`--${boundary}`);
  const malformed = () => new TypeError('Failed to parse body as FormData.');
  let at = bytes.indexOf(mark);
  if (at < 0) throw malformed();
  for (;;) {
    at += mark.length;
    if (bytes.subarray(at, at + 2).toString('latin1') === '--') return form;
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    const next = headEnd < 0 ? -1 : bytes.indexOf(`\r\n--${boundary}`, headEnd);
    if (next < 0) throw malformed();
    const head = bytes.subarray(at + 2, headEnd).toString('utf8');
    const name = /(?:^|;)\s*name="([^"]*)"/im.exec(head.replace(/^[^:]*:/, ''))?.[1];
    if (name === undefined) throw malformed();
    const filename = /filename="([^"]*)"/i.exec(head)?.[1];
    const body = bytes.subarray(headEnd + 4, next);
    const plain = (text) => text.replaceAll('%0D%0A', '\r\n').replaceAll('%22', '"');
    if (filename === undefined) {
      form.append(plain(name), body.toString('utf8'));
    } else {
      const { File } = require('internal/file');
      const type = /^content-type:\s*(.*)$/im.exec(head)?.[1] ?? 'text/plain';
      form.append(plain(name), new File([body], plain(filename), { type }));
    }
    at = next + 2;
  }
}

module.exports = { FormData, read, write };
