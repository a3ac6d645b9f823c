'use strict';

// What a runtime is started with: a file, code, or the text of standard input.

const options = require('internal/process/options');

function checkInputType() {
  const type = options.valueOf('--input-type');
  if (type === undefined || type === 'module' || type === 'commonjs') return type;
  require('internal/boot_output').writeErr(
    `${process.execPath}: --input-type must be "module" or "commonjs"\n`);
  return process.reallyExit(9);
}

function runMain(file) {
  process.argv.splice(1, 0, file);
  require('internal/modules/run_main').runMain(file);
}

function evaluate(code) {
  require('internal/main/eval').evaluate('[eval]', code, checkInputType());
}

function print(code) {
  require('internal/main/eval').print('[eval]', code, checkInputType());
}

function runInput(code) {
  const { evaluate: run, print: runAndPrint } = require('internal/main/eval');
  const prints = options.has('-p') || options.has('--print');
  (prints ? runAndPrint : run)('[stdin]', code, checkInputType());
}

function checkSyntax(file) {
  require('internal/main/eval').checkSyntax(file);
}

module.exports = { runMain, evaluate, print, runInput, checkSyntax };
