'use strict';

// What is thrown while a domain is entered, and in what was queued meanwhile, is an error of the
// domain; its listeners run outside of it.

const domain = require('domain');

const state = () => [process.domain, domain.active, domain._stack.length];

const steps = {
  'of the tick': timers,
  'of the timer': nested,
};

const d = domain.create();
d.on('error', (error) => {
  console.log('heard', error.message, error.domain === d, error.domainThrown, ...state());
  steps[error.message]();
});
d.run(() => {
  console.log('inside', process.domain === d, domain.active === d, domain._stack.length);
  process.nextTick(() => {
    throw new Error('of the tick');
  });
});
console.log('outside', ...state());

function timers() {
  d.run(() => {
    setTimeout(() => {
      console.log('timer', process.domain === d, domain._stack.length);
      throw new Error('of the timer');
    }, 1);
  });
}

function nested() {
  const outer = domain.create();
  outer.on('error', (error) => {
    console.log('outer', error.message, error.domain === outer, ...state());
    setImmediate(deaf);
  });
  outer.run(() => {
    const inner = domain.create();
    inner.on('error', (error) => {
      console.log('inner', error.message, process.domain === outer, domain._stack.length);
      throw new Error('of the listener');
    });
    setImmediate(() => {
      inner.run(() => {
        throw new Error('of the immediate');
      });
    });
  });
}

// Nobody listens to it: the process hears.
function deaf() {
  process.once('uncaughtException', (error) => {
    console.log('process', error.message, process.domain, domain._stack.length);
  });
  domain.create().run(() => {
    throw new Error('of a deaf domain');
  });
}
