'use strict';

// An open file whose operations are promises: what `fs.promises.open` resolves with.

const EventEmitter = require('events');
const content = require('internal/fs/content');
const descriptors = require('internal/fs/descriptors');
const { promised } = require('internal/fs/run');

class FileHandle extends EventEmitter {
  #fd;
  #closing;

  constructor(fd) {
    super();
    this.#fd = fd;
  }

  get fd() {
    return this.#fd;
  }

  // Operations on a closed file fail as the kernel would have them fail.
  #do(prepare, ...values) {
    const fd = this.#fd;
    if (fd >= 0) return promised(prepare(fd, ...values));
    const { syscall } = prepare(0, ...values);
    const error = new Error('file closed');
    return Promise.reject(Object.assign(error, { code: 'EBADF', syscall }));
  }

  async appendFile(data, options) {
    const { isIterated, writeEach } = require('internal/fs/iterated');
    if (isIterated(data)) return writeEach(this, data, options);
    return this.#do(content.appendFile, data, options);
  }

  async chmod(mode) {
    return this.#do(descriptors.fchmod, mode);
  }

  async chown(uid, gid) {
    return this.#do(descriptors.fchown, uid, gid);
  }

  async datasync() {
    return this.#do(descriptors.fdatasync);
  }

  async sync() {
    return this.#do(descriptors.fsync);
  }

  // read(buffer[, offset[, length[, position]]]), read([options]), read(buffer, options)
  async read(buffer, offset, length, position) {
    let used;
    const bytesRead = await this.#do((fd, ...values) => {
      const job = descriptors.readAny(fd, ...values);
      used = job.buffer;
      return job;
    }, ...arguments);
    return { __proto__: null, bytesRead, buffer: used };
  }

  async readv(buffers, position) {
    return vector(this, 'bytesRead', buffers, position,
      (buffer, at) => this.read(buffer, 0, buffer.byteLength, at));
  }

  async writev(buffers, position) {
    return vector(this, 'bytesWritten', buffers, position,
      (buffer, at) => this.write(buffer, 0, buffer.byteLength, at));
  }

  readLines(options = undefined) {
    const { createInterface } = require('readline');
    return createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }

  readableWebStream(options = {}) {
    return require('internal/fs/handle_streams').readableWebStream(this, options);
  }

  createReadStream(options = undefined) {
    const { ReadStream } = require('internal/fs/streams');
    return new ReadStream(undefined, { highWaterMark: 64 * 1024, ...options, fd: this });
  }

  createWriteStream(options = undefined) {
    const { WriteStream } = require('internal/fs/streams');
    return new WriteStream(undefined, { ...options, fd: this });
  }

  async readFile(options) {
    return this.#do(content.readFile, options);
  }

  async stat(options) {
    return this.#do(descriptors.fstat, options);
  }

  async truncate(length = 0) {
    return this.#do(descriptors.ftruncate, length);
  }

  async utimes(atime, mtime) {
    return this.#do(descriptors.futimes, atime, mtime);
  }

  // write(buffer[, offset[, length[, position]]]), write(buffer, options),
  // write(text[, position[, encoding]])
  async write(buffer, offset, length, position) {
    const bytesWritten = await this.#do(descriptors.write, buffer, offset, length, position);
    return { __proto__: null, bytesWritten, buffer };
  }

  async writeFile(data, options) {
    const { isIterated, writeEach } = require('internal/fs/iterated');
    if (isIterated(data)) return writeEach(this, data, options);
    return this.#do(content.writeFile, data, options);
  }

  close = () => {
    if (this.#fd === -1) return this.#closing ?? Promise.resolve();
    const fd = this.#fd;
    this.#fd = -1;
    this.#closing = promised(descriptors.close(fd)).finally(() => {
      this.#closing = undefined;
    });
    this.emit('close');
    return this.#closing;
  };

  async [Symbol.asyncDispose]() {
    await this.close();
  }
}

// One after the other until one of them comes out short.
async function vector(handle, counted, buffers, position, one) {
  if (!Array.isArray(buffers) || !buffers.every(ArrayBuffer.isView)) {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_TYPE('buffers', 'ArrayBufferView[]', buffers);
  }
  let total = 0;
  for (const buffer of buffers) {
    const at = typeof position === 'number' ? position + total : null;
    const count = (await one(buffer, at))[counted];
    total += count;
    if (count < buffer.byteLength) break;
  }
  return { __proto__: null, [counted]: total, buffers };
}

module.exports = { FileHandle };
