'use strict';

// Metrics by method and by stream.

const Lynx = require('lynx');
const collect = require('../shared/lines');

collect(7, (port) => {
  const metrics = new Lynx('127.0.0.1', port, { scope: 'app',
    on_error: (error) => console.log(error.message) });
  metrics.increment('a');
  metrics.decrement('b');
  metrics.timing('c', 500);
  metrics.gauge('d', 100);
  metrics.set('e', 10);
  metrics.send({ f: '1|c', g: '2|ms' });
  metrics.count('', 1);
  return () => metrics.close();
});
