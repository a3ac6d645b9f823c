'use strict';

// What a runtime is started with: a file, code, or the text of standard input.

const { hasOptions, parentChannel } = require('internal/process/object');

function checkInputType() {
  if (!hasOptions) return undefined;
  const options = require('internal/process/options');
  const type = options.valueOf('--input-type');
  if (type === undefined || type === 'module' || type === 'commonjs') return type;
  require('internal/boot_output').writeErr(
    `${process.execPath}: --input-type must be "module" or "commonjs"\n`);
  return process.reallyExit(9);
}

/** Calls `main` once what options want before it is done. */
function afterPreloads(main) {
  if (parentChannel !== '') require('internal/child_process/parent').attach(parentChannel);
  if (!hasOptions) {
    main();
    return;
  }
  const options = require('internal/process/options');
  if (options.all.some((option) => option.startsWith('--env-file'))) {
    require('internal/process/env_file').apply(options.all);
  }
  if (options.valuesOf('-r', '--require', '--import').length === 0) main();
  else require('internal/main/preload').load(main);
}

function runMain(file) {
  process.argv.splice(1, 0, file);
  afterPreloads(() => require('internal/modules/run_main').runMain(file));
}

function evaluate(code) {
  const type = checkInputType();
  afterPreloads(() => require('internal/main/eval').evaluate('[eval]', code, type));
}

function print(code) {
  const type = checkInputType();
  afterPreloads(() => require('internal/main/eval').print('[eval]', code, type));
}

function runInput(code) {
  const { evaluate: run, print: runAndPrint } = require('internal/main/eval');
  const options = require('internal/process/options');
  const prints = options.has('-p') || options.has('--print');
  const type = checkInputType();
  afterPreloads(() => (prints ? runAndPrint : run)('[stdin]', code, type));
}

function checkSyntax(file) {
  require('internal/main/eval').checkSyntax(file);
}

function runTests() {
  afterPreloads(() => require('internal/test_runner/files').main(process.argv.slice(1)));
}

function interact(code) {
  afterPreloads(() => require('internal/repl').start(code));
}

function runWorker() {
  require('internal/main/worker').run(afterPreloads);
}

module.exports = { runWorker, runMain, evaluate, print, runInput, checkSyntax, interact, runTests };
