'use strict';

// Lines from a stream, one by one, with a prompt; internal/readline/editing adds what a terminal
// can do.

const EventEmitter = require('events');
const { codes } = require('internal/errors');
const {
  validateAbortSignal, validateArray, validateNumber, validateString, validateUint32,
} = require('internal/validators');

const { ERR_INVALID_ARG_VALUE, ERR_USE_AFTER_CLOSE } = codes;
const END_OF_LINE = /\r\n|\n|\r|\u2028|\u2029/g;
const MIN_CRLF_DELAY = 100;

const kQuestionCancel = Symbol('kQuestionCancel');
const kLineRest = Symbol('kLineRest');

function readOptions(input, output, completer, terminal) {
  if (!input?.input) return { input, output, completer, terminal };
  validateSignal(input);
  return input;
}

function validateSignal({ signal }) {
  if (signal) validateAbortSignal(signal, 'options.signal');
}

function checkedHistory(history, size) {
  if (history !== undefined) validateArray(history, 'history');
  if (size === undefined) return 30;
  validateNumber(size, 'size', 0);
  return size;
}

// (A function, because packages call it on objects of their own.)
function Interface(input, output, completer, terminal) {
  if (!(this instanceof Interface)) return new Interface(input, output, completer, terminal);
  const options = readOptions(input, output, completer, terminal);
  Reflect.apply(EventEmitter, this, []);
  setUp(this, options);
  const { signal } = options;
  if (signal) {
    const abort = () => this.close();
    if (signal.aborted) {
      process.nextTick(abort);
    } else {
      const listening = EventEmitter.addAbortListener(signal, abort);
      this.once('close', () => listening[Symbol.dispose]());
    }
  }
  attach(this);
  return undefined;
}

Object.setPrototypeOf(Interface.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Interface, EventEmitter);

function setUp(rl, options) {
  const { input, output, completer, crlfDelay, escapeCodeTimeout, tabSize = 8 } = options;
  const { history, historySize, removeHistoryDuplicates = false, prompt = '> ' } = options;
  if (completer !== undefined && typeof completer !== 'function') {
    throw new ERR_INVALID_ARG_VALUE('completer', completer);
  }
  if (escapeCodeTimeout !== undefined && !Number.isFinite(escapeCodeTimeout)) {
    throw new ERR_INVALID_ARG_VALUE('input.escapeCodeTimeout', rl.escapeCodeTimeout ?? 500);
  }
  const size = checkedHistory(history, historySize);
  validateUint32(tabSize, 'tabSize', true);
  Object.assign(rl, {
    isCompletionEnabled: true,
    escapeCodeTimeout: escapeCodeTimeout ?? 500,
    tabSize,
    history: history ?? [],
    historyIndex: -1,
    historySize: size,
    removeHistoryDuplicates,
    line: '',
    output,
    input,
    crlfDelay: crlfDelay ? Math.max(MIN_CRLF_DELAY, crlfDelay) : MIN_CRLF_DELAY,
    completer: typeof completer === 'function' ? completer : undefined,
    terminal: options.terminal === undefined ? output?.isTTY ?? false : Boolean(options.terminal),
  });
  // What the class of old had as members of its own.
  for (const [name, value] of Object.entries({
    _sawReturnAt: 0, _sawKeyPress: false, _prompt: prompt, _oldPrompt: undefined,
    _questionCallback: null, _previousKey: null, paused: false, closed: false, [kLineRest]: null,
  })) {
    Object.defineProperty(rl, name, {
      __proto__: null, value, writable: true, configurable: true, enumerable: false,
    });
  }
  rl[kLineRest] = null;
  Object.defineProperty(rl, kLineRest, { __proto__: null, enumerable: false });
}

function attach(rl) {
  const { input } = rl;
  const onError = (error) => rl.emit('error', error);
  input.on('error', onError);
  let detach;
  if (rl.terminal) {
    detach = require('internal/readline/editing').attach(rl);
  } else {
    const { StringDecoder } = require('string_decoder');
    const decoder = rl._decoder = new StringDecoder('utf8');
    const onData = (data) => rl._normalWrite(data);
    const onEnd = () => {
      const rest = (rl[kLineRest] ?? '') + decoder.end();
      if (rest.length > 0) rl._onLine(rest);
      rl.close();
    };
    input.on('data', onData);
    input.on('end', onEnd);
    detach = () => {
      input.removeListener('data', onData);
      input.removeListener('end', onEnd);
    };
  }
  rl.once('close', () => {
    detach();
    input.removeListener('error', onError);
  });
  input.resume();
}

const methods = {
  getPrompt() {
    return this._prompt;
  },

  setPrompt(prompt) {
    this._prompt = prompt;
  },

  prompt(preserveCursor) {
    if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    if (this.paused) this.resume();
    if (this.terminal && process.env.TERM !== 'dumb') {
      if (!preserveCursor) this.cursor = 0;
      this._refreshLine();
    } else {
      this._writeToOutput(this._prompt);
    }
  },

  question(query, options, callback) {
    [options, callback] = typeof options === 'function' ? [undefined, options]
      : [options, callback];
    if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    if (options?.signal) {
      validateAbortSignal(options.signal, 'options.signal');
      if (options.signal.aborted) return;
      const listening =
        EventEmitter.addAbortListener(options.signal, () => this[kQuestionCancel]());
      if (typeof callback === 'function') {
        const original = callback;
        callback = (answer) => {
          listening[Symbol.dispose]();
          return original(answer);
        };
      }
    }
    if (typeof callback === 'function') this._ask(query, callback);
  },

  _ask(query, callback) {
    if (this._questionCallback) {
      this.prompt();
      return;
    }
    this._oldPrompt = this._prompt;
    this.setPrompt(query);
    this._questionCallback = callback;
    this.prompt();
  },

  [kQuestionCancel]() {
    if (!this._questionCallback) return;
    this._questionCallback = null;
    this.setPrompt(this._oldPrompt);
    this.clearLine();
  },

  _onLine(line) {
    if (this._questionCallback) {
      const callback = this._questionCallback;
      this._questionCallback = null;
      this.setPrompt(this._oldPrompt);
      callback(line);
    } else {
      this.emit('line', line);
    }
  },

  _writeToOutput(text) {
    validateString(text, 'stringToWrite');
    if (this.output !== null && this.output !== undefined) this.output.write(text);
  },

  clearLine() {
    if (this.terminal) this._moveCursor(Infinity);
    this._writeToOutput('\r\n');
    this.line = '';
    this.cursor = 0;
    this.prevRows = 0;
  },

  close() {
    if (this.closed) return;
    this.pause();
    if (this.terminal) this._setRawMode(false);
    this.closed = true;
    this.emit('close');
  },

  pause() {
    if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    if (this.paused) return undefined;
    this.input.pause();
    this.paused = true;
    this.emit('pause');
    return this;
  },

  resume() {
    if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    if (!this.paused) return undefined;
    this.input.resume();
    this.paused = false;
    this.emit('resume');
    return this;
  },

  write(data, key) {
    if (this.closed) throw new ERR_USE_AFTER_CLOSE('readline');
    if (this.paused) this.resume();
    if (this.terminal) this._ttyWrite(data, key);
    else this._normalWrite(data);
  },

  // Splits what came into lines; the last may be the beginning of one.
  _normalWrite(data) {
    if (data === undefined) return;
    let text = typeof data === 'string' ? data : this._decoder.write(data);
    if (this._sawReturnAt && Date.now() - this._sawReturnAt <= this.crlfDelay) {
      if (text.charCodeAt(0) === 10) text = text.slice(1);
      this._sawReturnAt = 0;
    }
    const rest = this[kLineRest] ?? '';
    const lines = text.split(END_OF_LINE);
    if (lines.length === 1) {
      if (text !== '') this[kLineRest] = rest + text;
      return;
    }
    this._sawReturnAt = text.endsWith('\r') ? Date.now() : 0;
    lines[0] = rest + lines[0];
    const last = lines.pop();
    this[kLineRest] = last === '' ? null : last;
    for (const line of lines) this._onLine(line);
  },

  [Symbol.asyncIterator]() {
    return this._lines ??= linesOf(this);
  },

  [Symbol.dispose]() {
    this.close();
  },
};

// Whoever stops asking for lines closes the interface.
function linesOf(rl) {
  const events = EventEmitter.on(rl, 'line', { close: ['close'], highWaterMark: 1024 });
  return {
    __proto__: Object.getPrototypeOf(Object.getPrototypeOf(async function*() {}.prototype)),
    async next() {
      const { value, done } = await events.next();
      return { value: done ? undefined : value[0], done };
    },
    async return(value) {
      rl.close();
      await events.return();
      return { value, done: true };
    },
    throw: (error) => events.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

for (const name of Reflect.ownKeys(methods)) {
  Object.defineProperty(Interface.prototype, name, {
    __proto__: null, value: methods[name], writable: true, configurable: true, enumerable: false,
  });
}

module.exports = { Interface, kQuestionCancel };
