// Look-ups that misbehave: at once, late, twice, throwing, with another family, with nonsense.
'use strict';

const dgram = require('dgram');
const dns = require('dns');

const turn = () => new Promise((resolve) => setImmediate(resolve));
process.on('uncaughtException', (error) => console.log('  uncaught', error.name, error.message));

const lookups = {
  'at once': (name, family, done) => done(null, '127.0.0.1', family),
  'a tick later': (name, family, done) => process.nextTick(done, null, '127.0.0.1'),
  'a promise later': async (name, family, done) => {
    await null;
    done(null, '127.0.0.1');
  },
  'after an immediate': (name, family, done) => setImmediate(done, null, '127.0.0.1'),
  'throws': () => { throw new TypeError('thrown'); },
  'fails at once': (name, family, done) => done(new Error('failed')),
  'fails later': (name, family, done) => setImmediate(done, new Error('failed')),
  'fails with text': (name, family, done) => done('failed'),
  'other family': (name, family, done) => done(null, '::1', 6),
  'no address': (name, family, done) => done(null, 'nonsense'),
  'empty': (name, family, done) => done(null, ''),
  'scoped': (name, family, done) => done(null, '127.0.0.1%lo'),
  'answers, then fails': (name, family, done) => {
    done(null, '127.0.0.1');
    done(new Error('failed'));
  },
  'fails, then answers': (name, family, done) => {
    done(new Error('failed'));
    done(null, '127.0.0.1');
  },
  'never': () => {},
};

function watch(socket) {
  for (const event of ['listening', 'connect', 'close', 'error']) {
    socket.on(event, (value) => console.log(`  '${event}'`, value?.message ?? value));
  }
  return socket;
}

async function attempt(what, socket, action) {
  try {
    action();
    console.log(`  ${what} returned`);
  } catch (error) {
    console.log(`  ${what} threw`, error.name, error.code, error.message);
  }
  await turn();
  await turn();
}

(async () => {
  for (const [name, lookup] of Object.entries(lookups)) {
    console.log(name);
    const told = (what) => (error, bytes) => console.log(`  ${what}`, error?.message ?? error, bytes);
    const binding = watch(dgram.createSocket({ type: 'udp4', lookup }));
    await attempt('bind', binding, () => binding.bind(0, 'name', told('bind callback')));
    binding.close();
    await turn();
    const bound = watch(dgram.createSocket({ type: 'udp4', lookup }));
    bound.bindSync({ address: '127.0.0.1' });
    await attempt('send', bound, () => bound.send('x', 9, 'name', told('send callback')));
    await attempt('send alone', bound, () => bound.send('x', 9, 'name'));
    await attempt('connect', bound, () => bound.connect(9, 'name', told('connect callback')));
    bound.close();
    await turn();
  }

  console.log('dns.lookup replaced');
  const own = dns.lookup;
  dns.lookup = function(...values) {
    console.log('  asked', this === dns || this === undefined, values.slice(0, -1), values.length);
    values.at(-1)(null, '127.0.0.1', 4);
  };
  const socket = watch(dgram.createSocket('udp4'));
  socket.bind(0, 'some.name');
  socket.send('x', 9, 'some.other', (error, bytes) => console.log('  sent', error, bytes));
  socket.connect(9, 'a.third');
  await turn();
  dns.lookup = own;
  socket.close();
})();
