'use strict';

// Two processes' worth of nodes: one becomes the master, a message, one goes..

const Discover = require('node-discover');

const options = { helloInterval: 200, checkInterval: 400, nodeTimeout: 2500, masterTimeout: 2600,
  port: 21212, multicast: '239.7.7.7', ignoreProcess: false };
const events = new Set();
const node = (name, more) => {
  const one = new Discover({ ...options, ...more, advertisement: { what: name } });
  for (const event of ['added', 'master', 'removed']) {
    one.on(event, (other) => events.add(`${name}: ${event} ${other.advertisement?.what}`));
  }
  for (const event of ['promotion', 'demotion', 'error']) {
    one.on(event, (error) => events.add(`${name}: ${event} ${error?.message}`));
  }
  return one;
};
const one = node('one', { weight: 10 });
one.once('promotion', () => {
  const two = node('two', { weight: 1 });
  const timer = setInterval(() => two.send('news', { x: [1, 'ü'] }), 300);
  one.join('news', (data) => {
    events.add(`one: news ${JSON.stringify(data)}`);
    clearInterval(timer);
    two.stop();
  });
  one.once('removed', () => {
    clearInterval(timer);
    console.log([...events].sort().join('\n'));
    console.log(one.leave('none'), one.join('hello', () => {}), one.send('hello', 1));
    one.stop();
  });
});
