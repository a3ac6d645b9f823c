'use strict';

// Lines, questions, and the ends of an interface over a plain stream.

const readline = require('readline');
const { createInterface } = require('readline/promises');
const { PassThrough, Writable } = require('stream');

function say(action) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}

const input = () => new PassThrough();
const turn = () => new Promise(setImmediate);
for (const options of [{ historySize: -1 }, { completer: 1 }, { tabSize: 0 }, { history: 1 },
  { escapeCodeTimeout: 'x' }, { signal: 1 }]) {
  say(() => readline.createInterface({ input: input(), ...options }));
}

async function main() {
  let text = '';
  const output = new Writable({
    write(chunk, encoding, callback) {
      text += chunk;
      callback();
    },
  });
  const source = input();
  const lines = readline.createInterface({ input: source, output });
  console.log(lines.terminal, lines.line, lines.history, lines.crlfDelay, lines.getPrompt());
  for (const event of ['line', 'close', 'pause', 'resume']) {
    lines.on(event, (...values) => console.log(event, ...values));
  }
  source.write('one\ntwo\r\nthr');
  source.write('ee\r');
  source.write('\nfour\u2028five\n\nlast');
  await turn();
  lines.setPrompt('? ');
  lines.prompt();
  lines.question('name? ', (answer) => console.log('answer', answer));
  source.write('joe\n');
  await turn();
  lines.pause();
  lines.resume();
  lines.write('typed\n');
  source.end('x');
  await turn();
  await turn();
  console.log(JSON.stringify(text), lines.closed);
  for (const name of ['question', 'prompt', 'write', 'pause', 'resume']) {
    say(() => lines[name]('x', () => {}));
  }
  lines.close();

  const three = input();
  three.end('a\nb\nc');
  for await (const line of readline.createInterface({ input: three })) console.log('line', line);

  const asked = input();
  const asking = createInterface({ input: asked, output });
  const answer = asking.question('ok? ');
  asked.write('yes\n');
  console.log(await answer);
  const aborting = new AbortController();
  const question = asking.question('z', { signal: aborting.signal });
  aborting.abort();
  await question.catch((error) => console.log(error.name, error.code));
  asking.close();
  await asking.question('x').catch((error) => console.log(error.code, error.message));

  text = '';
  say(() => readline.cursorTo(output, 1, 2));
  say(() => readline.cursorTo(output, 3));
  say(() => readline.cursorTo(output, 'a', 1));
  say(() => readline.cursorTo(output, NaN));
  say(() => readline.moveCursor(output, -2, 3));
  say(() => readline.moveCursor(output, 0, 0));
  say(() => readline.clearLine(output, -1));
  say(() => readline.clearLine(output, 0, 1));
  say(() => readline.clearScreenDown(output));
  const cursor = new readline.promises.Readline(output);
  await cursor.cursorTo(1, 1).moveCursor(1, -1).clearLine(1).clearScreenDown().commit();
  cursor.clearLine(0).rollback();
  await cursor.commit();
  say(() => cursor.clearLine(2));
  say(() => new readline.promises.Readline(1));
  console.log(JSON.stringify(text));
}

main();
