'use strict';
const EventEmitter = require('events');
// A pair of streams that keep what is written, and a way to show it.
exports.streams = () => {
  const written = [];
  const stream = (name) => Object.assign(new EventEmitter(), {
    write(text) {
      written.push(`${name} ${JSON.stringify(text)}`);
      return true;
    },
  });
  return { stdout: stream('out'), stderr: stream('err'), flush: () => { for (const line of written.splice(0)) process.stdout.write(`${line}\n`); } };
};
