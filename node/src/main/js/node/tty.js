'use strict';

// node:tty: terminals.

const { codes: { ERR_INVALID_FD, ERR_TTY_INIT_FAILED } } = require('internal/errors');
const { StandardInput } = require('internal/process/standard_input');
const { DescriptorOutput } = require('internal/process/standard_output');

const binding = internalBinding('terminal');

const isDescriptor = (fd) => Number.isInteger(fd) && fd >= 0 && fd <= 2147483647;

const isatty = (fd) => isDescriptor(fd) && binding.isTerminal(fd);

// A terminal under this number, or an error that says why not.
function checkTerminal(fd) {
  if (fd >> 0 !== fd || fd < 0) throw new ERR_INVALID_FD(fd);
  if (!binding.isTerminal(fd)) {
    throw new ERR_TTY_INIT_FAILED({
      errno: internalBinding('errno').number('EINVAL'),
      code: 'EINVAL',
      message: 'invalid argument',
      syscall: 'uv_tty_init',
    });
  }
}

class TerminalInput extends StandardInput {
  isRaw = false;
  isTTY = true;

  setRawMode(flag) {
    const raw = Boolean(flag);
    if (!binding.rawMode(raw)) {
      const { errnoException } = require('internal/errors');
      this.emit('error', errnoException(internalBinding('errno').number('EIO'), 'setRawMode'));
      return this;
    }
    this.isRaw = raw;
    return this;
  }
}

// Both may be called without `new`.
function ReadStream(fd, options) {
  checkTerminal(fd);
  return Reflect.construct(TerminalInput, [], new.target ?? ReadStream);
}

class TerminalOutput extends DescriptorOutput {
  constructor(fd) {
    super(fd);
    this._refreshSize();
    process.on('SIGWINCH', () => this._refreshSize());
  }

  _refreshSize() {
    const [rows, columns] = Array.from(binding.size());
    const before = [this.columns, this.rows];
    this.columns = columns;
    this.rows = rows;
    if (before[0] !== undefined && (before[0] !== columns || before[1] !== rows)) {
      this.emit('resize');
    }
  }

  get isTTY() {
    return true;
  }
}

function WriteStream(fd) {
  checkTerminal(fd);
  return Reflect.construct(TerminalOutput, [fd], new.target ?? WriteStream);
}

function kinOf(Class, Base) {
  Object.setPrototypeOf(Class.prototype, Base.prototype);
  Object.setPrototypeOf(Class, Base);
}

kinOf(ReadStream, TerminalInput);
kinOf(WriteStream, TerminalOutput);

const cursor = () => require('internal/readline/cursor');

Object.assign(WriteStream.prototype, {
  getColorDepth(env = process.env) {
    return require('internal/tty/color_depth').colorDepth(env);
  },
  hasColors(count, env) {
    return require('internal/tty/color_depth').hasColors(count, env,
      (variables) => this.getColorDepth(variables));
  },
  cursorTo(x, y, callback) {
    return cursor().cursorTo(this, x, y, callback);
  },
  moveCursor(dx, dy, callback) {
    return cursor().moveCursor(this, dx, dy, callback);
  },
  clearLine(direction, callback) {
    return cursor().clearLine(this, direction, callback);
  },
  clearScreenDown(callback) {
    return cursor().clearScreenDown(this, callback);
  },
  getWindowSize() {
    return [this.columns, this.rows];
  },
});

module.exports = { isatty, ReadStream, WriteStream };
