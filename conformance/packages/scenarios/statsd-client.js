'use strict';

const StatsdClient = require('statsd-client');
const collect = require('../shared/lines');

collect(7, (port) => {
  const client = new StatsdClient({ host: '127.0.0.1', port, prefix: 'app',
    tags: { env: 'test' } });
  client.increment('hits');
  client.decrement('misses', 2);
  client.gauge('load', 3);
  client.gaugeDelta('load', -1);
  client.set('users', 7);
  client.histogram('size', 5, { kind: 'x' });
  client.getChildClient('child').timing('took', 11);
  return () => client.close();
});
