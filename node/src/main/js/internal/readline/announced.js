'use strict';

// What an interface does with a terminal, announced on its prototype: the first of it that is read
// brings internal/readline/editing.

const { Interface } = require('internal/readline/interface');

const names = ['_setRawMode', '_addHistory', '_refreshLine', '_insertString', '_tabComplete',
  '_wordLeft', '_wordRight', '_deleteLeft', '_deleteRight', '_deleteWordLeft',
  '_deleteWordRight', '_deleteLineLeft', '_deleteLineRight', '_line', '_historyNext',
  '_historyPrev', '_getDisplayPos', '_getCursorPos', 'getCursorPos', '_moveCursor', '_ttyWrite'];

for (const name of names) {
  if (Object.hasOwn(Interface.prototype, name)) continue;
  Object.defineProperty(Interface.prototype, name, {
    __proto__: null,
    configurable: true,
    get() {
      require('internal/readline/editing');
      return Object.getOwnPropertyDescriptor(Interface.prototype, name).value;
    },
    // A method of its own, as many a program gives one.
    set(value) {
      Object.defineProperty(this, name, {
        __proto__: null, value, writable: true, enumerable: true, configurable: true,
      });
    },
  });
}
