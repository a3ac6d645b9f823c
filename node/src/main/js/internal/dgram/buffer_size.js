'use strict';

// The kernel's buffers of a socket: read, written, and set as the options asked.

const {
  codes: { ERR_SOCKET_BAD_BUFFER_SIZE, ERR_SOCKET_BUFFER_SIZE },
} = require('internal/errors');
const { openState } = require('internal/dgram/state');

const RECEIVE = true;
const SEND = false;

/** Sets a buffer's size in bytes and returns what the kernel says; size 0 only asks. */
function change(handle, size, direction) {
  const context = {};
  const answer = handle.bufferSize(size, direction, context);
  if (answer === undefined) throw new ERR_SOCKET_BUFFER_SIZE(context);
  return answer;
}

function setBufferSize(socket, size, direction) {
  if (size >>> 0 !== size) throw new ERR_SOCKET_BAD_BUFFER_SIZE();
  change(openState(socket).handle, size, direction);
}

function bufferSize(socket, direction) {
  return change(openState(socket).handle, 0, direction);
}

/** Right after a bind: the sizes the socket was made with. */
function applyBufferSizes(state) {
  if (state.recvBufferSize) change(state.handle, state.recvBufferSize, RECEIVE);
  if (state.sendBufferSize) change(state.handle, state.sendBufferSize, SEND);
}

module.exports = { RECEIVE, SEND, applyBufferSizes, bufferSize, setBufferSize };
