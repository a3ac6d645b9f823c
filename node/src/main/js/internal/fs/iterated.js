'use strict';

// Files written from what an iterable or a stream brings.

const { AbortError } = require('internal/errors');
const { optionsOf } = require('internal/fs/arguments');

const isIterated = (data) => data !== null && typeof data === 'object' &&
  !ArrayBuffer.isView(data) &&
  (typeof data[Symbol.asyncIterator] === 'function' || typeof data[Symbol.iterator] === 'function');

/** Writes each chunk to a file handle, or to a file named by its path. */
async function writeEach(file, data, options) {
  const { encoding = 'utf8', signal, flag, mode } = optionsOf(options);
  const check = () => {
    if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  };
  check();
  const { FileHandle } = require('internal/fs/file_handle');
  const isOpen = file instanceof FileHandle;
  const handle = isOpen ? file : await require('fs/promises').open(file, flag, mode);
  const { Buffer } = require('buffer');
  try {
    for await (const chunk of data) {
      check();
      let bytes = ArrayBuffer.isView(chunk) ? chunk : Buffer.from(chunk, encoding || 'utf8');
      while (bytes.byteLength > 0) {
        const { bytesWritten } = await handle.write(bytes, 0, bytes.byteLength);
        bytes = new Uint8Array(bytes.buffer, bytes.byteOffset + bytesWritten,
          bytes.byteLength - bytesWritten);
      }
      check();
    }
  } finally {
    if (!isOpen) await handle.close();
  }
}

module.exports = { isIterated, writeEach };
