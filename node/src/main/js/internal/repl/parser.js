'use strict';

// acorn, loaded when the engine alone cannot tell what a text is.

const { packageLoader } = require('internal/npm');

const acorn = packageLoader('acorn', {})('dist/acorn');

/** The syntax tree of a script that may wait at its top, or a SyntaxError with its `pos`. */
const parse = (text) => acorn.parse(text, {
  ecmaVersion: 'latest', sourceType: 'script', allowAwaitOutsideFunction: true,
});

module.exports = { parse };
