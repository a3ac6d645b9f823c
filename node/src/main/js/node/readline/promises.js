'use strict';

// node:readline/promises: questions that are promises, and a cursor that is moved in one go.

const { Interface: Base, kQuestionCancel } = require('internal/readline/interface');
const { Readline, ask } = require('internal/readline/promises');

class Interface extends Base {
  constructor(input, output, completer, terminal) {
    super(input, output, completer, terminal);
  }

  question(query, options = {}) {
    return ask(this, query, options, kQuestionCancel);
  }
}

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = { Interface, Readline, createInterface };
