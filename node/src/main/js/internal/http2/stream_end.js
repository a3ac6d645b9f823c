'use strict';

// The end of a stream: the program's, the wire's, and when both have come.

const { kConnection, kFlow, kMaybeDestroy, kSession, kState } =
  require('internal/http2/symbols');

/** The program's side of the end: what is unsent is aborted. */
function closeStream(stream, code, tellsOther) {
  const state = stream[kState];
  state.isClosed = true;
  state.rstCode = code;
  stream.setTimeout(0);
  const isEnding = stream.writableEnded;
  if (!isEnding) {
    if (!state.isAborted || state.sendsNothing) {
      state.isAborted = true;
      stream.emit('aborted');
    }
    stream.end();
  }
  if (!tellsOther) return;
  const finish = () => {
    const flow = stream[kFlow];
    if (flow === undefined) {
      stream.push(null);
      stream[kState].whenReady.push(
        () => stream[kSession]?.[kConnection].reset(stream[kFlow], code));
    } else if (!flow.isClosed) {
      stream[kSession]?.[kConnection].reset(flow, code);
    } else {
      stream[kMaybeDestroy](code);
    }
  };
  if (!isEnding || stream.writableFinished || code !== 0) finish();
  else stream.once('finish', finish);
}

/** The wire's side of the end. */
function closedOnWire(stream, code) {
  if (stream.destroyed) return;
  if (!stream.closed) closeStream(stream, code, false);
  const state = stream[kState];
  if (code !== 0 || stream.readableEnded) {
    stream[kMaybeDestroy](code);
    return;
  }
  stream.on('end', () => stream[kMaybeDestroy](0));
  if (state.held.length > 0) state.isEndHeld = true;
  else stream.push(null);
  if (stream.readableFlowing === null && !state.didRead &&
      stream[kSession]?.type === 0) stream.resume();
  else stream.read(0);
}

function maybeDestroy(code = 0) {
  if (code !== 0) {
    this.destroy();
    return;
  }
  if (!this.writableFinished && this.writable) return;
  if (this.readableEnded && this[kFlow]?.queuedBytes === 0 && this.closed) {
    this.destroy();
    return;
  }
  // A server that does not read what was sent with a request need not wait for it.
  const state = this[kState];
  if (this[kSession]?.type === 0 && !state.didRead && this.readableFlowing === null &&
      this[kFlow]?.localOpen === false) {
    setImmediate(() => {
      if (!this.destroyed) this.close();
    });
  }
}

module.exports = { closeStream, closedOnWire, maybeDestroy };
