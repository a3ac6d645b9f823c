'use strict';

// node:child_process: programs started, fed, read and ended.

const {
  AbortError, codes: { ERR_CHILD_PROCESS_STDIO_MAXBUFFER }, genericNodeError,
} = require('internal/errors');
const { validateString } = require('internal/validators');
const { Buffer } = require('buffer');
const { ChildProcess } = require('internal/child_process/child');
const options = require('internal/child_process/options');
const { runSync } = require('internal/child_process/sync');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');
const MAX_BUFFER = 1024 * 1024;

/** Ends a child that takes too long, or whose signal is aborted. */
function bound(child, { timeout, killSignal, signal }) {
  if (timeout > 0) {
    let timer = setTimeout(() => {
      timer = undefined;
      try {
        child.kill(killSignal);
      } catch (error) {
        child.emit('error', error);
      }
    }, timeout);
    child.once('exit', () => clearTimeout(timer));
  }
  if (signal === undefined) return;
  const abort = () => {
    try {
      if (child.kill(killSignal)) {
        child.emit('error', new AbortError(undefined, { cause: signal.reason }));
      }
    } catch (error) {
      child.emit('error', error);
    }
  };
  if (signal.aborted) {
    process.nextTick(abort);
  } else {
    signal.addEventListener('abort', abort, { once: true });
    child.once('exit', () => signal.removeEventListener('abort', abort));
  }
}

// spawn(file[, args][, options])
function spawn(file, args, given) {
  const wanted = options.forSpawn(file, args, given);
  options.checkTimeout(wanted.timeout);
  options.checkAbortSignal(wanted.signal, 'options.signal');
  const killSignal = options.checkKillSignal(wanted.killSignal);
  const child = new ChildProcess();
  child.spawn(wanted);
  bound(child, { ...wanted, killSignal });
  return child;
}

const collectors = {
  text(stream, encoding, most, overflow) {
    const pieces = [];
    let size = 0;
    stream.setEncoding(encoding);
    stream.on('data', (piece) => {
      const length = Buffer.byteLength(piece, encoding);
      size += length;
      if (size <= most) {
        pieces.push(piece);
        return;
      }
      pieces.push(piece.slice(0, most - (size - length)));
      overflow();
    });
    return () => pieces.join('');
  },
  bytes(stream, encoding, most, overflow) {
    const pieces = [];
    let size = 0;
    stream.on('data', (piece) => {
      const room = most - size;
      size += piece.length;
      pieces.push(size > most ? piece.subarray(0, room) : piece);
      if (size > most) overflow();
    });
    return () => Buffer.concat(pieces);
  },
};

// execFile(file[, args][, options][, callback])
function execFile(file, ...rest) {
  const { args, given, callback } = options.sortExec(rest);
  const wanted = {
    encoding: 'utf8', timeout: 0, maxBuffer: MAX_BUFFER, killSignal: 'SIGTERM', cwd: null,
    env: null, shell: false, ...given,
  };
  options.checkTimeout(wanted.timeout);
  options.checkMaxBuffer(wanted.maxBuffer);
  wanted.killSignal = options.checkKillSignal(wanted.killSignal);
  const { signal, timeout, ...plain } = wanted;
  options.checkAbortSignal(signal, 'options.signal');
  const child = spawn(file, args, { ...plain, signal: undefined, timeout: undefined });
  collect(child, file, args, wanted, callback);
  return child;
}

function collect(child, file, args, wanted, callback) {
  const { encoding, maxBuffer, killSignal, timeout, signal } = wanted;
  const isText = encoding && encoding !== 'buffer' && Buffer.isEncoding(encoding);
  const kind = isText ? 'text' : 'bytes';
  const empty = () => (isText ? '' : Buffer.alloc(0));
  let outputs = [empty, empty];
  let failure = null;
  let done = false;
  let wasKilled = false;

  const finish = (code, endSignal) => {
    if (done) return;
    done = true;
    if (typeof callback !== 'function') return;
    const [stdout, stderr] = outputs.map((take) => take());
    if (failure === null && code === 0 && endSignal === null) {
      callback(null, stdout, stderr);
      return;
    }
    const command = args.length > 0 ? `${file} ${args.join(' ')}` : file;
    failure ??= genericNodeError(`Command failed: ${command}\n${stderr}`, {
      code: code < 0 ? require('internal/util').getSystemErrorName(code) : code,
      killed: child.killed || wasKilled,
      signal: endSignal,
    });
    failure.cmd = command;
    callback(failure, stdout, stderr);
  };
  const end = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
    wasKilled = true;
    try {
      child.kill(killSignal);
    } catch (error) {
      failure ??= error;
      finish();
    }
  };
  outputs = ['stdout', 'stderr'].map((name) => (child[name] ?
    collectors[kind](child[name], encoding, maxBuffer, () => {
      failure ??= new ERR_CHILD_PROCESS_STDIO_MAXBUFFER(name);
      end();
    }) : empty));
  const timer = timeout > 0 ? setTimeout(end, timeout) : undefined;
  const abort = () => {
    failure ??= new AbortError(undefined, { cause: signal.reason });
    end();
  };
  if (signal?.aborted) process.nextTick(abort);
  else signal?.addEventListener('abort', abort, { once: true });
  const over = (code, endSignal) => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    finish(code, endSignal);
  };
  child.on('close', over);
  child.on('error', (error) => {
    failure = error;
    child.stdout?.destroy();
    child.stderr?.destroy();
    over();
  });
}

// exec(command[, options][, callback])
function exec(command, given, callback) {
  validateString(command, 'command');
  if (typeof given === 'function') {
    callback = given;
    given = undefined;
  }
  const shell = typeof given?.shell === 'string' ? given.shell : true;
  return execFile(command, { ...given, shell }, callback);
}

for (const fn of [exec, execFile]) {
  Object.defineProperty(fn, customPromisify, {
    enumerable: false,
    value: (...args) => {
      let child;
      const promise = new Promise((resolve, reject) => {
        child = fn(...args, (error, stdout, stderr) => {
          if (error === null) resolve({ stdout, stderr });
          else reject(Object.assign(error, { stdout, stderr }));
        });
      });
      promise.child = child;
      return promise;
    },
  });
}

// ---- At once --------------------------------------------------------------------------------

// spawnSync(file[, args][, options])
function spawnSync(file, args, given) {
  const wanted = { maxBuffer: MAX_BUFFER, ...options.forSpawn(file, args, given) };
  options.checkTimeout(wanted.timeout);
  options.checkMaxBuffer(wanted.maxBuffer);
  wanted.killSignal = options.checkKillSignal(wanted.killSignal);
  return runSync(wanted);
}

function checkResult(result, args, command) {
  if (result.error) return Object.assign(result.error, result);
  if (result.status === 0) return undefined;
  let message = `Command failed: ${command ?? args.join(' ')}`;
  if (result.stderr && result.stderr.length > 0) message += `\n${result.stderr.toString()}`;
  return genericNodeError(message, result);
}

function orThrow(result, wanted, args, command) {
  const passesOn = !wanted?.stdio && result.stderr;
  if (passesOn) process.stderr.write(result.stderr);
  const error = checkResult(result, args, command);
  if (error) throw error;
  return result.stdout;
}

// execFileSync(file[, args][, options])
function execFileSync(file, args, given) {
  const wanted = options.forSpawn(file, args, given);
  return orThrow(spawnSync(file, args, given), wanted, wanted.args);
}

function execSync(command, given) {
  validateString(command, 'command');
  const shell = typeof given?.shell === 'string' ? given.shell : true;
  const wanted = { ...given, shell };
  return orThrow(spawnSync(command, wanted), wanted, undefined, command);
}

/** Connects `process` with whoever started it, over a descriptor; the channel. */
function _forkChild(fd, serializationMode) {
  return require('internal/child_process/parent').attach(fd, serializationMode);
}

// fork(modulePath[, args][, options])
function fork(modulePath, args = [], options) {
  return require('internal/child_process/fork').fork(modulePath, args, options);
}

module.exports = {
  _forkChild,
  ChildProcess,
  exec,
  execFile,
  execFileSync,
  execSync,
  fork,
  spawn,
  spawnSync,
};
