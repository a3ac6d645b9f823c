'use strict';

// A file handle's content as a stream of the web.

const { codes: { ERR_INVALID_STATE } } = require('internal/errors');
const { validateBoolean, validateObject } = require('internal/validators');

const CHUNK = 64 * 1024;
const locked = new WeakSet();

function readableWebStream(handle, options) {
  if (handle.fd === -1) throw new ERR_INVALID_STATE('The FileHandle is closed');
  if (locked.has(handle)) throw new ERR_INVALID_STATE('The FileHandle is locked');
  validateObject(options, 'options');
  const { autoClose = false } = options;
  validateBoolean(autoClose, 'options.autoClose');
  locked.add(handle);
  const { ReadableStream } = require('stream/web');
  const end = async () => {
    locked.delete(handle);
    if (autoClose) await handle.close();
  };
  const stream = new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: CHUNK,
    async pull(controller) {
      const { view } = controller.byobRequest;
      const { bytesRead } = await handle.read(view, 0, view.byteLength);
      if (bytesRead === 0) {
        controller.close();
        await end();
      }
      controller.byobRequest.respond(bytesRead);
    },
    cancel: end,
  });
  return stream;
}

module.exports = { readableWebStream };
