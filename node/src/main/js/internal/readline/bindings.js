'use strict';

// What each key does to a line that is edited.

const { clearScreenDown, cursorTo } = require('internal/readline/cursor');
const { lastCharLength, nextCharLength } = require('internal/readline/text');

const left = (rl) => rl._moveCursor(-lastCharLength(rl.line, rl.cursor));
const right = (rl) => rl._moveCursor(nextCharLength(rl.line, rl.cursor));

function interrupt(rl) {
  if (rl.listenerCount('SIGINT') > 0) rl.emit('SIGINT');
  else rl.close();
}

function endOrDelete(rl) {
  if (rl.cursor === 0 && rl.line.length === 0) rl.close();
  else if (rl.cursor < rl.line.length) rl._deleteRight();
}

function clear(rl) {
  cursorTo(rl.output, 0, 0);
  clearScreenDown(rl.output);
  rl._refreshLine();
}

function suspend(rl) {
  if (rl.listenerCount('SIGTSTP') > 0) {
    rl.emit('SIGTSTP');
    return;
  }
  process.once('SIGCONT', () => {
    // Whoever paused it meanwhile wants it so.
    if (!rl.paused) {
      rl.pause();
      rl.emit('SIGCONT');
    }
    rl._setRawMode(true);
    rl._refreshLine();
  });
  rl._setRawMode(false);
  process.kill(process.pid, 'SIGTSTP');
}

function undo(rl) {
  const before = rl._undo.pop();
  if (before === undefined) return;
  [rl.line, rl.cursor] = before;
  rl._refreshLine();
}

const withCtrl = {
  a: (rl) => rl._moveCursor(-Infinity),
  b: left,
  c: interrupt,
  d: endOrDelete,
  e: (rl) => rl._moveCursor(Infinity),
  f: right,
  h: (rl) => rl._deleteLeft(),
  k: (rl) => rl._deleteLineRight(),
  l: clear,
  n: (rl) => rl._historyNext(),
  p: (rl) => rl._historyPrev(),
  u: (rl) => rl._deleteLineLeft(),
  w: (rl) => rl._deleteWordLeft(),
  y: (rl) => rl._killed && rl._insertString(rl._killed),
  z: suspend,
  backspace: (rl) => rl._deleteWordLeft(),
  delete: (rl) => rl._deleteWordRight(),
  left: (rl) => rl._wordLeft(),
  right: (rl) => rl._wordRight(),
};

const withMeta = {
  b: (rl) => rl._wordLeft(),
  f: (rl) => rl._wordRight(),
  d: (rl) => rl._deleteWordRight(),
  delete: (rl) => rl._deleteWordRight(),
  backspace: (rl) => rl._deleteWordLeft(),
};

const alone = {
  return(rl) {
    rl._sawReturnAt = Date.now();
    rl._line();
  },
  enter(rl) {
    // The second half of CR LF, if it comes soon enough.
    if (!rl._sawReturnAt || Date.now() - rl._sawReturnAt > rl.crlfDelay) rl._line();
    rl._sawReturnAt = 0;
  },
  backspace: (rl) => rl._deleteLeft(),
  delete: (rl) => rl._deleteRight(),
  left,
  right,
  home: (rl) => rl._moveCursor(-Infinity),
  end: (rl) => rl._moveCursor(Infinity),
  up: (rl) => rl._historyPrev(),
  down: (rl) => rl._historyNext(),
};

const browses = (key) => key.name === 'up' || key.name === 'down' ||
  (key.ctrl && (key.name === 'n' || key.name === 'p'));

/** Does what the key `key`, whose text is `text`, stands for. */
function press(rl, text, key) {
  const previous = rl._previousKey;
  rl._previousKey = key;
  if (!browses(key)) rl._searched = undefined;
  if (key.ctrl && key.sequence === '\u001f') {
    undo(rl);
    return;
  }
  // What a key with ESC and nothing else brings is not text.
  if (key.name === 'escape') return;
  if (key.ctrl && key.shift) {
    if (key.name === 'backspace') rl._deleteLineLeft();
    else if (key.name === 'delete') rl._deleteLineRight();
    return;
  }
  const table = key.ctrl ? withCtrl : key.meta ? withMeta : alone;
  if (key.name !== undefined && Object.hasOwn(table, key.name)) {
    if (key.name !== 'enter') rl._sawReturnAt = 0;
    table[key.name](rl);
    return;
  }
  if (key.ctrl || key.meta) return;
  rl._sawReturnAt = 0;
  if (key.name === 'tab' && typeof rl.completer === 'function' && rl.isCompletionEnabled) {
    rl._tabComplete(previous?.name === 'tab');
    return;
  }
  if (typeof text === 'string' && text !== '') insert(rl, text);
}

function insert(rl, text) {
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  lines.forEach((line, i) => {
    if (i > 0) rl._line();
    if (line !== '') rl._insertString(line);
  });
}

module.exports = { press };
