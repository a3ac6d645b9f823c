'use strict';

// What keys a terminal's bytes stand for, and what they do to a line.

const readline = require('readline');
const { PassThrough, Writable } = require('stream');

const turn = () => new Promise(setImmediate);

async function main() {
  const keys = new PassThrough();
  readline.emitKeypressEvents(keys);
  keys.on('keypress', (text, key) => console.log(JSON.stringify(text), JSON.stringify(key)));
  for (const sequence of ['a', 'A', '1', '\r', '\n', '\t', '\x1b[A', '\x1b[1;5C', '\x1bOP',
    '\x1b[15~', '\x1ba', '\x03', '\x7f', '\x1b[3~', 'é', '😀', '\x1b[Z', '\x00', '\x1b[200~',
    '\x1b\x1b[A', '\x1b[H', '\x1b[[A', '\x1b[1;2P', '\x1b[?', '\x1b\r', '\x1bA', '\b', ' ']) {
    keys.write(sequence);
    await turn();
  }
  keys.write('\x1b');

  const input = new PassThrough();
  input.isTTY = true;
  input.setRawMode = (mode) => console.log('raw', mode);
  let text = '';
  const output = new Writable({
    write(chunk, encoding, callback) {
      text += chunk;
      callback();
    },
  });
  output.columns = 80;
  output.isTTY = true;
  const lines = readline.createInterface({
    input,
    output,
    completer: (line) => [['help', 'hello'].filter((one) => one.startsWith(line)), line],
  });
  lines.on('line', (line) => console.log('line', JSON.stringify(line)));
  lines.on('history', (history) => console.log('history', history));
  lines.on('SIGINT', () => console.log('interrupted'));
  lines.on('close', () => console.log('closed'));
  const type = async (...all) => {
    for (const one of all) input.write(one);
    await turn();
    console.log(JSON.stringify(text), JSON.stringify(lines.line), lines.cursor);
    text = '';
  };
  lines.prompt();
  await type('abc');
  await type('\x7f', '\r');
  await type('\x1b[A');
  await type('\x15', 'he\t');
  await type('lo wor', '\x17');
  await type('\x01', '\x0b');
  await type('\x19', '\x05', '\x1bb');
  await type('\x03');
  console.log(lines.getCursorPos());
  await type('\x15\x0b', '\x04');
}

main();
