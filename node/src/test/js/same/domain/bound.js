'use strict';

// `bind` and `intercept` make functions that run in the domain.

const domain = require('domain');

const d = domain.create();
d.on('error', (error) => {
  console.log('heard', error.message, error.domainThrown, error.domainBound === second,
    error.domain === d);
});

const first = d.bind(function(a, b) {
  console.log(this.name, a, b, process.domain === d);
  return a + b;
});
console.log(first.name, first.domain === d, first.call({ name: 'receiver' }, 1, 2));

const second = (...args) => {
  console.log('data', args, process.domain === d);
  return args.length;
};
const intercepted = d.intercept(second);
console.log(intercepted.name, intercepted(null, 1, 2), intercepted(undefined));
console.log(intercepted(new Error('given')), process.domain);
console.log(d.run((...args) => args, 1, 2), d.run(() => {}));

d.enter();
domain.create().enter();
console.log(domain._stack.length);
d.exit();
console.log(domain._stack.length, process.domain);
d.exit();

d.run(() => {
  Promise.resolve(7).then((value) => console.log('promise', value, process.domain === d));
  setTimeout(first.bind({ name: 'later' }), 1, 'a', 'b');
});

setTimeout(d.bind(() => {
  throw new Error('of a bound callback');
}), 10);

setTimeout(() => {
  d.run(() => {
    Promise.reject(new Error('rejected'));
  });
}, 20);
process.on('unhandledRejection', () => console.log('not to be heard'));
