'use strict';

// What a program's descriptors are: to us, to ours, nowhere, or a file that is open here.

const {
  codes: {
    ERR_INVALID_ARG_VALUE, ERR_INVALID_SYNC_FORK_INPUT, ERR_IPC_ONE_PIPE, ERR_IPC_SYNC_FORK,
    ERR_METHOD_NOT_IMPLEMENTED,
  },
} = require('internal/errors');

const named = {
  ignore: 'ignore', pipe: 'pipe', overlapped: 'pipe', inherit: 'inherit',
};

// Files that `fs` opened have numbers from here on, which the kernel does not know.
const OUR_NUMBERS = 1 << 20;

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
    return { type: 'ipc' };
  }
  if (named[item] !== undefined) return { type: named[item] };
  if ((typeof item === 'string' || ArrayBuffer.isView(item)) && !isSync) {
    const { inspect } = require('internal/util/inspect');
    throw new ERR_INVALID_SYNC_FORK_INPUT(inspect(item));
  }
  const fd = descriptorOf(item);
  if (typeof fd !== 'number' || fd < 0) throw new ERR_INVALID_ARG_VALUE('stdio', item);
  return fd >= OUR_NUMBERS ? { type: 'fed', fd } : { type: 'fd', fd };
}

/** One `{ type, fd }` for each descriptor a program is to have. */
function readStdio(stdio, isSync) {
  const all = listed(stdio);
  while (all.length < 3) all.push(undefined);
  const read = all.map((value, i) => readOne(value, i, isSync));
  if (read.filter(({ type }) => type === 'ipc').length > 1) throw new ERR_IPC_ONE_PIPE();
  if (!internalBinding('processes').spawns()) return withoutSpawn(read);
  return read;
}

// The JDK gives three streams; the one of ours that has the same number is inherited.
function withoutSpawn(streams) {
  const more = streams.findIndex(({ type }, i) => i > 2 && type !== 'ignore');
  if (more >= 0) {
    throw new ERR_METHOD_NOT_IMPLEMENTED(`child_process.spawn() with stdio[${more}]`);
  }
  if (streams.some(({ type }) => type === 'ipc')) {
    throw new ERR_METHOD_NOT_IMPLEMENTED("child_process.spawn() with an 'ipc' channel");
  }
  return streams.slice(0, 3).map((stream, i) =>
    (stream.type === 'fd' && stream.fd !== i ? { type: 'fed', fd: stream.fd } : stream));
}

/** What Java is told of each: other open files are fed from here. */
const kinds = (streams) => streams.map(({ type, fd }, i) => {
  if (type === 'inherit') return `${i}`;
  if (type === 'fd') return `${fd}`;
  return type === 'fed' ? 'pipe' : type;
});

module.exports = { kinds, readStdio };
