'use strict';

// fork: a script in a process of its own, with a channel to it.

const {
  codes: { ERR_CHILD_PROCESS_IPC_REQUIRED, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { validateArray, validateObject } = require('internal/validators');

function pathOf(modulePath) {
  const { isURL } = require('internal/url');
  let path = isURL?.(modulePath) ? require('url').fileURLToPath(modulePath) : modulePath;
  if (ArrayBuffer.isView(path)) path = require('buffer').Buffer.from(path).toString();
  if (typeof path !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('modulePath', ['string', 'Buffer', 'URL'], path);
  }
  if (path.includes('\0')) {
    throw new ERR_INVALID_ARG_VALUE('modulePath', path,
      'must be a string, Uint8Array, or URL without null bytes');
  }
  return path;
}

function sortArguments(args, options) {
  if (args === undefined || args === null) return [[], options];
  if (Array.isArray(args)) return [args, options];
  if (typeof args === 'object') return [[], args];
  validateArray(args, 'args');
  return undefined;
}

// Code given on the command line is not the child's.
function withoutCode(execArgv) {
  const index = execArgv.findIndex((arg) => /^(-e|--eval|-p|-pe|--print)$/.test(arg));
  return index < 0 ? execArgv : execArgv.toSpliced(index, 2);
}

function stdioOf({ silent, stdio }) {
  if (typeof stdio === 'string') {
    if (stdio === 'ignore' || stdio === 'pipe' || stdio === 'overlapped' || stdio === 'inherit') {
      return [stdio, stdio, stdio, 'ipc'];
    }
    throw new ERR_INVALID_ARG_VALUE('stdio', stdio);
  }
  if (!Array.isArray(stdio)) {
    const kind = silent ? 'pipe' : 'inherit';
    return [kind, kind, kind, 'ipc'];
  }
  if (!stdio.includes('ipc')) throw new ERR_CHILD_PROCESS_IPC_REQUIRED('options.stdio');
  return stdio;
}

// fork(modulePath[, args][, options])
function fork(modulePath, given, givenOptions) {
  modulePath = pathOf(modulePath);
  const [args, options] = sortArguments(given, givenOptions);
  if (options !== undefined && options !== null) validateObject(options, 'options');
  const wanted = { ...options, shell: false };
  wanted.execPath ||= process.execPath;
  const execArgv = wanted.execArgv || withoutCode(process.execArgv);
  validateArray(execArgv, 'options.execArgv');
  wanted.stdio = stdioOf(wanted);
  const { spawn } = require('child_process');
  return spawn(wanted.execPath, [...execArgv, modulePath, ...args], wanted);
}

module.exports = { fork };
