'use strict';

// A value on its way to another thread: the records of a clone (internal/clone/writer) as text,
// with what is no text beside it: bytes, shared memory, ends of links.

const { fail } = require('internal/clone/writer');

const isObject = (value) => value !== null && typeof value === 'object';

// ---- There ------------------------------------------------------------------------------------

class Encoder {
  #ids = new Map();
  #nodes = [];
  #moved;
  parts = [];

  constructor(moved) {
    this.#moved = moved;
  }

  encode(record) {
    return JSON.stringify([this.#value(record), this.#nodes]);
  }

  // Numbers and text stand for themselves, all else is a list that says what it is.
  #value(value) {
    switch (typeof value) {
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['b', `${value}`];
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', numberText(value)];
      case 'object':
        return value === null ? null : ['r', this.#node(value)];
      default:
        return value;
    }
  }

  #node(record) {
    let id = this.#ids.get(record);
    if (id === undefined) {
      id = this.#nodes.push(null) - 1;
      this.#ids.set(record, id);
      this.#nodes[id] = this.#fields(record);
    }
    return id;
  }

  #fields(record) {
    const { kind } = record;
    switch (kind) {
      case 'Object':
      case 'Array':
        return { kind, length: record.length,
          properties: record.properties.map(([key, value]) => [key, this.#value(value)]) };
      case 'Map':
      case 'Set':
        return { kind, values: record.values.map((value) => this.#value(value)) };
      case 'Boxed':
        return { kind, value: this.#value(record.value) };
      case 'Date':
        return { kind, time: this.#value(record.time) };
      case 'View':
        return { ...record, buffer: this.#value(record.buffer) };
      case 'Error':
        return { ...record, cause: record.cause && [this.#value(record.cause.value)] };
      case 'Same':
        return this.#same(record.value);
      case 'Transferred':
        return this.#same(this.#moved.get(record.buffer));
      default:
        return record;
    }
  }

  #same(value) {
    const { MessagePort, handOver } = require('internal/worker/message_port');
    if (value instanceof MessagePort) return { kind: 'Port', part: this.#part(handOver(value)) };
    if (value instanceof SharedArrayBuffer) return { kind: 'Shared', part: this.#part(value) };
    if (!(value instanceof ArrayBuffer)) fail('Cannot clone object of unsupported type.');
    const most = value.resizable ? value.maxByteLength : undefined;
    return { kind: 'Bytes', part: this.#part(value), most };
  }

  #part(part) {
    return this.parts.push(part) - 1;
  }
}

const numberText = (value) => (Object.is(value, -0) ? '-0' : `${value}`);

/** `{ text, parts }` of what cloneRecord made. */
function encode({ record, moved }) {
  const encoder = new Encoder(moved);
  const text = encoder.encode(record);
  return { text, parts: encoder.parts };
}

// ---- And back ---------------------------------------------------------------------------------

class Decoder {
  ports = new Map();
  #nodes;
  #records = [];
  #part;

  constructor(nodes, part) {
    this.#nodes = nodes;
    this.#part = part;
  }

  value(value) {
    if (!isObject(value)) return value;
    const [tag, content] = value;
    if (tag === 'u') return undefined;
    if (tag === 'b') return BigInt(content);
    if (tag === 'n') return Number(content);
    return this.#record(content);
  }

  #record(id) {
    let record = this.#records[id];
    if (record === undefined) {
      record = this.#records[id] = {};
      Object.assign(record, this.#fields(this.#nodes[id]));
    }
    return record;
  }

  #fields(node) {
    switch (node.kind) {
      case 'Object':
      case 'Array':
        return { ...node,
          properties: node.properties.map(([key, value]) => [key, this.value(value)]) };
      case 'Map':
      case 'Set':
        return { ...node, values: node.values.map((value) => this.value(value)) };
      case 'Boxed':
        return { ...node, value: this.value(node.value) };
      case 'Date':
        return { ...node, time: this.value(node.time) };
      case 'View':
        return { ...node, buffer: this.value(node.buffer) };
      case 'Error':
        return { ...node, cause: node.cause && { value: this.value(node.cause[0]) } };
      case 'Port':
        return { kind: 'Same', value: this.#port(node) };
      case 'Shared':
        return { kind: 'Same', value: this.#part(node.part) };
      case 'Bytes':
        return { kind: 'Same', value: bufferOf(this.#part(node.part), node.most) };
      default:
        return node;
    }
  }

  #port({ part }) {
    const { portOver } = require('internal/worker/message_port');
    const port = portOver(this.#part(part));
    this.ports.set(port, port);
    return port;
  }
}

function bufferOf(bytes, most) {
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const buffer = new ArrayBuffer(view.length, most === undefined ? undefined : {
    maxByteLength: most,
  });
  new Uint8Array(buffer).set(view);
  return buffer;
}

/** What buildRecord takes, of a message that arrived. */
function decode(message) {
  const [value, nodes] = JSON.parse(message.text());
  const decoder = new Decoder(nodes, (index) => message.part(index));
  const record = decoder.value(value);
  return { record, moved: decoder.ports };
}

/** Sends a value over a link. */
function post(link, value, list = [], source = undefined) {
  const { cloneRecord } = require('internal/structured_clone');
  sendRecord(link, cloneRecord(value, list, source));
}

function sendRecord(link, record) {
  const { text, parts } = encode(record);
  if (!link.send(text, parts)) fail('#<SharedArrayBuffer> could not be cloned.');
}

/** The value of a message that arrived. */
function read(message) {
  return require('internal/structured_clone').buildRecord(decode(message)).value;
}

module.exports = { decode, encode, post, read, sendRecord };
