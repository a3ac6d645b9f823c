'use strict';

// Text to standard output and error. A script that replaced `process.stdout.write` is honoured:
// once the stream object exists, text goes through it.

const binding = internalBinding('output');

function writer(name, write) {
  return (text) => {
    const made = Object.getOwnPropertyDescriptor(process, name);
    if (made !== undefined && made.get === undefined) made.value.write(text);
    else write(text);
  };
}

module.exports = {
  writeOut: writer('stdout', (text) => binding.write(1, text)),
  writeErr: writer('stderr', (text) => binding.write(2, text)),
};
