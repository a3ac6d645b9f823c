'use strict';
// Rejections of listeners that return promises.
const EventEmitter = require('events');
const turn = () => new Promise((resolve) => setImmediate(resolve));
const capturing = () => new EventEmitter({ captureRejections: true });

(async () => {
  const a = capturing();
  a.on('x', async (value) => {
    throw new Error(`rejected ${value}`);
  });
  a.on('error', (error) => console.log(`error ${error.message}`));
  a.emit('x', 1);
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('microtask'));
  await turn();

  const b = capturing();
  b[EventEmitter.captureRejectionSymbol] = function(error, type, ...values) {
    console.log(`handler ${error.message} ${type} ${values.join()} ${this === b}`);
  };
  b.on('x', async () => {
    throw new Error('to the handler');
  });
  b.on('x', () => Promise.reject(new Error('twice')));
  b.emit('x', 1, 2);
  await turn();

  const c = capturing();
  process.once('unhandledRejection', (error) => console.log(`unhandled ${error.message}`));
  c.on('error', async () => {
    throw new Error('again');
  });
  c.on('x', async () => {
    throw new Error('first');
  });
  c.emit('x');
  await turn();
  await turn();

  const d = capturing();
  d.on('error', (error) => console.log(`error ${error.message}`));
  d.on('getter', () => ({
    get then() {
      throw new Error('from the getter');
    },
  }));
  d.on('thenable', () => ({
    then(resolve, reject) {
      console.log(String(resolve), typeof reject);
      reject(new Error('from the thenable'));
    },
  }));
  d.on('odd', () => ({ then: 5 }));
  for (const type of ['getter', 'thenable', 'odd']) d.emit(type);
  await turn();

  const f = capturing();
  process.once('uncaughtException', (error) => console.log(`uncaught ${error.message}`));
  f.on('x', async () => {
    throw new Error('nobody listens');
  });
  f.emit('x');
  await turn();
  await turn();

  EventEmitter.captureRejections = true;
  const g = new EventEmitter();
  EventEmitter.captureRejections = false;
  g.on('error', (error) => console.log(`by default ${error.message}`));
  g.once('x', async () => {
    throw new Error('g');
  });
  g.emit('x');
  await turn();
})();
