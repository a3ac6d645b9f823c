'use strict';

const { StatsD } = require('node-statsd');
const collect = require('../shared/lines');

collect(7, (port) => {
  const client = new StatsD({ host: '127.0.0.1', port, prefix: 'p.' });
  client.increment('a');
  client.increment(['b', 'c'], 2, (error, bytes) => console.log('sent', error, bytes));
  client.gauge('g', 7, 1, ['t:1']);
  client.timing('t', 3);
  client.unique('u', 'x');
  client.histogram('h', 1);
  return () => client.close();
});
