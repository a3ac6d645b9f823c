'use strict';

// The prompt: asks for lines, runs what they make up, shows what comes of it. The loop goes on
// while it waits.

const prompt = internalBinding('repl');
const { writeOut } = require('internal/boot_output');
const { evaluate, INCOMPLETE } = require('internal/repl/evaluate');
const commands = require('internal/repl/commands');
const results = require('internal/repl/results');

const FIRST = '> ';
const NEXT = '| ';

const session = {
  // The lines of a statement that is not whole yet.
  pending: '',
  // What ran, for .save.
  entered: [],
  // True in .editor, which takes all lines up to the end of input.
  editing: false,
  // True after Ctrl+C on an empty line: the second one leaves.
  leaving: false,
  isTerminal: prompt.isTerminal(),
  run,
  end,
};

function ask() {
  if (session.editing) prompt.ask('', '');
  else prompt.ask(session.pending === '' ? FIRST : NEXT, '');
}

function receive(kind, text) {
  if (kind === 'interrupt') interrupt();
  else if (kind === 'end') endOfInput(text);
  else takeLine(text);
}

function interrupt() {
  if (session.editing || session.pending !== '') {
    session.editing = false;
    session.pending = '';
    session.leaving = false;
  } else if (session.leaving) {
    end();
    return;
  } else {
    writeOut('(To exit, press Ctrl+C again or Ctrl+D or type .exit)\n');
    session.leaving = true;
  }
  ask();
}

function endOfInput(last) {
  if (session.editing) {
    session.editing = false;
    const text = session.pending + last;
    session.pending = '';
    run(text, ask, true);
    return;
  }
  end();
}

function takeLine(text) {
  session.leaving = false;
  if (session.editing) {
    session.pending += `${text}\n`;
    ask();
  } else if (commands.isCommand(text, session.pending)) {
    if (text.trim() !== '.break') prompt.remember(text);
    commands.perform(text.trim(), session, ask);
  } else {
    run(session.pending + text, ask, false);
  }
}

// The statement that is awaited; whoever was given up asks for nothing any more.
let awaited = 0;

// Runs a statement, or keeps it for the next line, then calls `next`.
function run(text, next, isWhole) {
  if (text.trim() === '') {
    session.pending = '';
    next();
    return;
  }
  let value;
  try {
    value = evaluate(text);
    if (value === INCOMPLETE && isWhole) value = evaluate(text, true);
  } catch (error) {
    finish(text);
    results.showError(error, true);
    next();
    return;
  }
  if (value === INCOMPLETE) {
    session.pending = `${text}\n`;
    next();
    return;
  }
  finish(text);
  if (value.promise === undefined) {
    results.show(value.value);
    next();
    return;
  }
  const own = ++awaited;
  const ifAwaited = (act) => (settled) => {
    if (own !== awaited) return;
    act(settled);
    next();
  };
  value.promise.then(ifAwaited((settled) => results.show(settled?.value)),
    ifAwaited((error) => results.showError(error, true)));
}

function finish(text) {
  session.pending = '';
  session.entered.push(text);
  prompt.remember(text);
}

function end() {
  require('internal/process/object').emit('exit', process.exitCode ?? 0);
  prompt.close();
  process.reallyExit(process.exitCode ?? 0);
}

function complete(line, answering) {
  const [words, length] = require('internal/repl/complete').complete(line);
  answering(words, length);
}

/** Begins an interactive run; `code` runs first. */
function start(code) {
  require('internal/main/eval').defineGlobals('repl', 'REPL');
  delete globalThis.__filename;
  delete globalThis.__dirname;
  results.begin(session);
  if (code !== '') evaluate(code);
  writeOut(`Welcome to jsrt, Node.js ${process.version} on GraalJS.\n` +
    'Type ".help" for more information.\n');
  process.setUncaughtExceptionCaptureCallback((error) => {
    if (session.isTerminal) results.showError(error, true, (text) => prompt.tell(text));
    else results.showError(error, false);
  });
  prompt.start(receive, complete);
  prompt.interrupted(() => {
    const { codes } = require('internal/errors');
    results.showError(new codes.ERR_SCRIPT_EXECUTION_INTERRUPTED(), true);
    session.pending = '';
    awaited++;
    ask();
  });
  ask();
}

module.exports = { start };
