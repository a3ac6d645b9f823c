'use strict';

// Callbacks of work that is done elsewhere have the store of the place that asked for it.

const { AsyncLocalStorage, createHook } = require('async_hooks');
const child_process = require('child_process');
const fs = require('fs');
const zlib = require('zlib');
const { MessageChannel } = require('worker_threads');

const types = new Set();
const hook = createHook({
  init: (id, type) => types.add(type),
}).enable();

const storage = new AsyncLocalStorage();
const steps = [
  ['stat', (done) => fs.stat(__filename, done)],
  ['readFile', (done) => fs.readFile(__filename, done)],
  ['missing', (done) => fs.open('/no such file', done)],
  ['access', (done) => fs.access(__filename, done)],
  ['opendir', (done) => fs.opendir(__dirname, (error, dir) => dir.close(done))],
  ['stream', (done) => fs.createReadStream(__filename).once('data', done)],
  ['promise', (done) => fs.promises.stat(__filename).then(done)],
  ['deflate', (done) => zlib.deflate('text', done)],
  ['gzip', (done) => zlib.createGzip().once('data', done).end('text')],
  ['exec', (done) => child_process.execFile(process.execPath, ['-e', '0'], done)],
  ['port', (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.once('message', () => {
      port1.close();
      done();
    });
    port2.postMessage(1);
  }],
];

function next() {
  const step = steps.shift();
  if (step === undefined) {
    hook.disable();
    console.log(['FSREQCALLBACK', 'FSREQPROMISE', 'ZLIB', 'PROCESSWRAP', 'MESSAGEPORT']
      .map((type) => [type, types.has(type)].join()).join(' '));
    return;
  }
  const [name, start] = step;
  storage.run(name, () => start(() => {
    console.log(name, storage.getStore());
    setImmediate(next);
  }));
}

next();
