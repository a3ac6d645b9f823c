'use strict';

// Between a stream and its place in the connection: what is written goes, what came is read.

const { kConnection, kFlow, kProceed, kSession, kState, kUpdateTimer } =
  require('internal/http2/symbols');

function whenReady(stream, step) {
  if (stream[kState].id !== undefined) step();
  else stream[kState].whenReady.push(step);
}

/** The stream has got its number and place in the connection. */
function begin(stream, flow) {
  const state = stream[kState];
  const session = stream[kSession];
  state.id = flow.id;
  flow.target = stream;
  stream[kFlow] = flow;
  session[kState].pending.delete(stream);
  session[kState].streams.set(flow.id, stream);
  for (const step of state.whenReady.splice(0)) step();
  stream.emit('ready');
}

function send(stream, bytes, callback) {
  whenReady(stream, () => {
    const flow = stream[kFlow];
    if (stream.destroyed || flow === undefined || flow.isClosed) {
      callback();
      return;
    }
    stream[kUpdateTimer]();
    if (!stream.headersSent) stream[kProceed]();
    const connection = stream[kSession]?.[kConnection];
    if (connection === undefined) {
      callback();
      return;
    }
    // The last piece says that it is.
    if (stream.writableEnded && stream.writableLength <= bytes.length) flow.isEnding = true;
    connection.sendData(flow, bytes, (error) => {
      stream[kUpdateTimer]();
      callback(error);
    });
  });
}

function received(stream, flow, bytes) {
  if (stream === undefined || stream.destroyed) return;
  stream[kUpdateTimer]();
  const state = stream[kState];
  if (!state.didRead || state.held.length > 0) {
    state.held.push(bytes);
    return;
  }
  if (stream.push(bytes)) stream[kSession]?.[kConnection].consume(flow, bytes.length);
  else state.owedBytes += bytes.length;
}

function ended(stream) {
  const state = stream[kState];
  if (stream.destroyed) return;
  if (state.held.length > 0) {
    state.isEndHeld = true;
    return;
  }
  stream.push(null);
}

function wantTrailers(stream) {
  const state = stream[kState];
  if (state.trailersReady || stream.destroyed || stream.closed) return;
  state.trailersReady = true;
  if (!stream.emit('wantTrailers')) stream.sendTrailers({});
}

module.exports = { begin, ended, received, send, wantTrailers, whenReady };
