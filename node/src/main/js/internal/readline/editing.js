'use strict';

// What an interface does with keys when it has a terminal: a line that is edited, with a history
// and completion.

const { Interface } = require('internal/readline/interface');
const { clearScreenDown, cursorTo, moveCursor } = require('internal/readline/cursor');
const { commonPrefix, lastCharLength, nextCharLength, positionOf, wordEnd, wordStart } =
  require('internal/readline/text');

/** Takes an interface's keys in; what it answers lets go of them. */
function attach(rl) {
  const { input, output } = rl;
  const { emitKeypressEvents } = require('internal/readline/keypress');
  emitKeypressEvents(input, rl);
  const onKey = (text, key) => {
    rl._ttyWrite(text, key);
    // A pair of surrogates that came apart is shown once it is whole.
    if (key?.sequence) {
      const char = key.sequence.codePointAt(0);
      if (char >= 0xd800 && char <= 0xdfff) rl._refreshLine();
    }
  };
  const onEnd = () => {
    if (typeof rl.line === 'string' && rl.line.length > 0) rl.emit('line', rl.line);
    rl.close();
  };
  const onResize = () => rl._refreshLine();
  input.on('keypress', onKey);
  input.on('end', onEnd);
  rl._setRawMode(true);
  rl.terminal = true;
  Object.assign(rl, { cursor: 0, prevRows: 0, historyIndex: -1 });
  Object.defineProperty(rl, '_killed', {
    __proto__: null, value: '', writable: true, enumerable: false,
  });
  Object.defineProperty(rl, '_undo', { __proto__: null, value: [], enumerable: false });
  if (output !== null && output !== undefined) output.on('resize', onResize);
  return () => {
    input.removeListener('keypress', onKey);
    input.removeListener('end', onEnd);
    output?.removeListener('resize', onResize);
  };
}

const methods = {
  get columns() {
    return this.output?.columns ?? Infinity;
  },

  _setRawMode(mode) {
    const was = this.input.isRaw;
    if (typeof this.input.setRawMode === 'function') this.input.setRawMode(mode);
    return was;
  },

  _getDisplayPos(text) {
    return positionOf(text, this.columns, this.tabSize);
  },

  getCursorPos() {
    return this._getDisplayPos(this._prompt + this.line.slice(0, this.cursor));
  },

  _getCursorPos() {
    return this.getCursorPos();
  },

  _refreshLine() {
    const text = this._prompt + this.line;
    const end = this._getDisplayPos(text);
    const place = this.getCursorPos();
    if (this.prevRows > 0) moveCursor(this.output, 0, -this.prevRows);
    cursorTo(this.output, 0);
    clearScreenDown(this.output);
    this._writeToOutput(text);
    // The terminal moves on to the next line only with what stands there.
    if (end.cols === 0 && end.rows > 0) this._writeToOutput(' ');
    cursorTo(this.output, place.cols);
    if (end.rows > place.rows) moveCursor(this.output, 0, place.rows - end.rows);
    this.prevRows = place.rows;
  },

  _change(line, cursor) {
    this._undo.push([this.line, this.cursor]);
    if (this._undo.length > 2048) this._undo.shift();
    this.line = line;
    this.cursor = cursor;
    this._refreshLine();
  },

  _insertString(text) {
    const { line, cursor } = this;
    const before = this.getCursorPos();
    const next = line.slice(0, cursor) + text + line.slice(cursor);
    if (cursor < line.length) {
      this._change(next, cursor + text.length);
      return;
    }
    this._undo.push([line, cursor]);
    this.line = next;
    this.cursor += text.length;
    if (this.getCursorPos().rows > before.rows) this._refreshLine();
    else this._writeToOutput(text);
  },

  _moveCursor(distance) {
    if (distance === 0) return;
    const before = this.getCursorPos();
    this.cursor = Math.min(Math.max(this.cursor + distance, 0), this.line.length);
    const after = this.getCursorPos();
    if (before.rows === after.rows) moveCursor(this.output, after.cols - before.cols, 0);
    else this._refreshLine();
  },

  _deleteSpan(from, to) {
    if (from >= to) return;
    this._change(this.line.slice(0, from) + this.line.slice(to), from);
  },

  _kill(from, to) {
    if (from < to) this._killed = this.line.slice(from, to);
    this._deleteSpan(from, to);
  },

  _deleteLeft() {
    this._deleteSpan(this.cursor - lastCharLength(this.line, this.cursor), this.cursor);
  },

  _deleteRight() {
    this._deleteSpan(this.cursor, this.cursor + nextCharLength(this.line, this.cursor));
  },

  _wordLeft() {
    this._moveCursor(wordStart(this.line, this.cursor) - this.cursor);
  },

  _wordRight() {
    this._moveCursor(wordEnd(this.line, this.cursor) - this.cursor);
  },

  _deleteWordLeft() {
    this._kill(wordStart(this.line, this.cursor), this.cursor);
  },

  _deleteWordRight() {
    this._kill(this.cursor, wordEnd(this.line, this.cursor));
  },

  _deleteLineLeft() {
    this._killed = this.line.slice(0, this.cursor);
    this._change(this.line.slice(this.cursor), 0);
  },

  _deleteLineRight() {
    this._killed = this.line.slice(this.cursor);
    this._change(this.line.slice(0, this.cursor), this.cursor);
  },

  _addHistory() {
    if (this.line.length === 0) return '';
    if (this.historySize === 0 || this.line.trim().length === 0) return this.line;
    if (this.history.length === 0 || this.history[0] !== this.line) {
      if (this.removeHistoryDuplicates) {
        const same = this.history.indexOf(this.line);
        if (same >= 0) this.history.splice(same, 1);
      }
      this.history.unshift(this.line);
      if (this.history.length > this.historySize) this.history.pop();
    }
    this.historyIndex = -1;
    const [line] = this.history;
    this.emit('history', this.history);
    return line;
  },

  _line() {
    const line = this._addHistory();
    this._undo.length = 0;
    this.clearLine();
    this._onLine(line);
  },

  // Through what begins as the line does, up to the cursor.
  _browse(step) {
    const start = this._searched ??= this.line.slice(0, this.cursor);
    let index = this.historyIndex + step;
    while (index >= 0 && index < this.history.length &&
        (!this.history[index].startsWith(start) || this.history[index] === this.line)) {
      index += step;
    }
    if (index >= this.history.length) return;
    if (index < 0 && this.historyIndex < 0) return;
    this.historyIndex = Math.max(index, -1);
    this.line = index < 0 ? start : this.history[index];
    this.cursor = this.line.length;
    this._refreshLine();
  },

  _historyPrev() {
    this._browse(1);
  },

  _historyNext() {
    this._browse(-1);
  },

  _tabComplete(repeated) {
    this.pause();
    const start = this.line.slice(0, this.cursor);
    const done = (error, result) => {
      this.resume();
      if (error) {
        const { inspect } = require('internal/util/inspect');
        this._writeToOutput(`Tab completion error: ${inspect(error)}`);
      } else if (result && result[0]?.length > 0) {
        this._offer(result[0], result[1], repeated);
      }
    };
    if (this.completer.length === 2) {
      this.completer(start, done);
      return;
    }
    Promise.try(this.completer, start).then((result) => done(null, result), done);
  },

  _offer(completions, ending, repeated) {
    const prefix = commonPrefix(completions.filter((one) => one !== ''));
    if (prefix.startsWith(ending) && prefix.length > ending.length) {
      this._insertString(prefix.slice(ending.length));
      return;
    }
    if (!ending.startsWith(prefix) && completions.length === 1) {
      this.line = this.line.slice(0, this.cursor - ending.length) + completions[0] +
        this.line.slice(this.cursor);
      this.cursor += completions[0].length - ending.length;
      this._refreshLine();
      return;
    }
    if (!repeated) return;
    const { columnsOf } = require('internal/readline/text');
    this._moveCursor(Infinity);
    this._writeToOutput(`\r\n${columnsOf(completions, this.columns)}\r\n`);
    this.prevRows = 0;
    this._refreshLine();
  },

  _ttyWrite(text, key = {}) {
    require('internal/readline/bindings').press(this, text, key);
  },
};

for (const name of Object.keys(methods)) {
  Object.defineProperty(Interface.prototype, name, {
    __proto__: null,
    ...Object.getOwnPropertyDescriptor(methods, name), enumerable: false,
  });
}

module.exports = { attach };
