'use strict';

// Where a program's three streams go: to us, to ours, nowhere, or to a file that is open here.

const {
  codes: { ERR_INVALID_ARG_VALUE, ERR_IPC_SYNC_FORK, ERR_METHOD_NOT_IMPLEMENTED },
} = require('internal/errors');

const named = {
  ignore: 'ignore', pipe: 'pipe', overlapped: 'pipe', inherit: 'inherit',
};

function listed(stdio) {
  if (stdio === undefined || stdio === null) return ['pipe', 'pipe', 'pipe'];
  if (typeof stdio === 'string') {
    if (named[stdio] === undefined) throw new ERR_INVALID_ARG_VALUE('stdio', stdio);
    return [stdio, stdio, stdio];
  }
  if (!Array.isArray(stdio)) throw new ERR_INVALID_ARG_VALUE('stdio', stdio);
  return [...stdio];
}

const descriptorOf = (value) => (typeof value === 'number' ? value : value?.fd);

function readOne(value, i, isSync) {
  const item = value ?? (i < 3 ? 'pipe' : 'ignore');
  if (item === 'ipc') {
    if (isSync) throw new ERR_IPC_SYNC_FORK();
    throw new ERR_METHOD_NOT_IMPLEMENTED("child_process.spawn() with an 'ipc' channel");
  }
  if (named[item] !== undefined) return { type: named[item] };
  const fd = descriptorOf(item);
  if (typeof fd !== 'number' || fd < 0) throw new ERR_INVALID_ARG_VALUE('stdio', item);
  // The one of ours that has the same number is simply inherited.
  return fd === i && i < 3 ? { type: 'inherit' } : { type: 'fd', fd };
}

/** One `{ type, fd }` for each stream a program is to have. */
function readStdio(stdio, isSync) {
  const all = listed(stdio);
  while (all.length < 3) all.push(undefined);
  const read = all.map((value, i) => readOne(value, i, isSync));
  const more = read.findIndex(({ type }, i) => i > 2 && type !== 'ignore');
  if (more >= 0) {
    throw new ERR_METHOD_NOT_IMPLEMENTED(`child_process.spawn() with stdio[${more}]`);
  }
  return read;
}

/** What ProcessBuilder is told: other open files are fed from here. */
const kinds = (streams) =>
  streams.slice(0, 3).map(({ type }) => (type === 'fd' ? 'pipe' : type));

module.exports = { kinds, readStdio };
