'use strict';

// node:readline: lines and keys from a stream.

const { clearLine, clearScreenDown, cursorTo, moveCursor } = require('internal/readline/cursor');
const { Interface, kQuestionCancel } = require('internal/readline/interface');
const { emitKeypressEvents } = require('internal/readline/keypress');
const { kCustomPromisifiedSymbol } = require('internal/util');
const { defineLazy } = require('internal/boot');

require('internal/readline/announced');

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

Object.defineProperty(Interface.prototype.question, kCustomPromisifiedSymbol, {
  __proto__: null,
  configurable: true,
  value: function question(query, options) {
    return require('internal/readline/promises').ask(this, query, options, kQuestionCancel);
  },
});

module.exports = {
  Interface, clearLine, clearScreenDown, createInterface, cursorTo, emitKeypressEvents, moveCursor,
};

defineLazy(module.exports, 'promises', true, () => require('readline/promises'));
