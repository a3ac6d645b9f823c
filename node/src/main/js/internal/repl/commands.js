'use strict';

// What begins with a dot at the prompt: `.help` lists it.

const { writeOut } = require('internal/boot_output');

const unfinished = (session, next) => {
  session.pending = '';
  next();
};

const commands = {
  '.break': {
    help: 'Sometimes you get stuck, this gets you out',
    perform: (_, session, next) => unfinished(session, next),
  },
  '.clear': {
    help: 'Alias for .break',
    perform: (_, session, next) => unfinished(session, next),
  },
  '.editor': {
    help: 'Enter editor mode',
    isForTerminals: true,
    perform(_, session, next) {
      writeOut('// Entering editor mode (Ctrl+D to finish, Ctrl+C to cancel)\n');
      session.editing = true;
      next();
    },
  },
  '.exit': {
    help: 'Exit the REPL',
    perform: (_, session) => session.end(),
  },
  '.help': {
    help: 'Print this help message',
    perform(_, session, next) {
      const own = Object.keys(commands)
        .filter((name) => session.isTerminal || !commands[name].isForTerminals);
      const width = Math.max(...own.map((name) => name.length)) + 3;
      for (const name of own) writeOut(`${name.padEnd(width)}${commands[name].help}\n`);
      writeOut('\nPress Ctrl+C to abort current expression, Ctrl+D to exit the REPL\n');
      next();
    },
  },
  '.load': {
    help: 'Load JS from a file into the REPL session',
    perform(file, session, next) {
      let text;
      try {
        text = require('fs').readFileSync(file, 'utf8');
      } catch ({ code }) {
        writeOut(`Failed to load: ${file}${code === 'EISDIR' ? ' is not a valid file' : ''}\n`);
        next();
        return;
      }
      // As if it were typed.
      if (session.isTerminal) writeOut(text.endsWith('\n') ? text : `${text}\n`);
      session.run(text, next, true);
    },
  },
  '.save': {
    help: 'Save all evaluated commands in this REPL session to a file',
    perform(file, session, next) {
      try {
        if (file === '') throw new TypeError('no file');
        require('fs').writeFileSync(file, `${session.entered.join('\n')}\n`);
        writeOut(`Session saved to: ${file}\n`);
      } catch {
        writeOut(file === '' ? 'The "file" argument must be specified\n'
          : `Failed to save: ${file}\n`);
      }
      next();
    },
  },
};

/** Whether a line is a command, and not a number, or a member of the line before. */
function isCommand(text, pending) {
  const line = text.trim();
  if (!/^\.[a-zA-Z]/.test(line)) return false;
  return pending === '' || Object.hasOwn(commands, line.split(/\s/)[0]);
}

/** Does what the line says, then calls `next`. */
function perform(line, session, next) {
  const [, name, rest] = /^(\.\S+)\s*(.*)$/s.exec(line);
  if (!Object.hasOwn(commands, name)) {
    writeOut('Invalid REPL keyword\n');
    next();
    return;
  }
  commands[name].perform(rest, session, next);
}

module.exports = { isCommand, perform, names: Object.keys(commands) };
