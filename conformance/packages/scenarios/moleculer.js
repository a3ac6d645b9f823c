'use strict';

// Two nodes find each other by multicast, and call one another by TCP.

const { ServiceBroker } = require('moleculer');

const broker = (nodeID) => new ServiceBroker({ nodeID, logger: false, transporter: { type: 'TCP',
  options: { udpPeriod: 1, udpMulticast: '239.0.0.9' } } });
const caller = broker('one');
const server = broker('two');
server.createService({
  name: 'math',
  actions: {
    add: { params: { a: 'number', b: 'number' }, handler: ({ params: { a, b } }) => a + b },
    fail() { throw new Error('failed'); },
  },
  events: { 'user.*': ({ eventName, nodeID, params }) => console.log(eventName, nodeID, params) },
});

(async () => {
  await Promise.all([caller.start(), server.start()]);
  await caller.waitForServices('math');
  console.log(await caller.call('math.add', { a: 1, b: 2 }));
  for (const [action, params] of [['math.add', { a: 'x', b: 2 }], ['math.fail'], ['no.such']]) {
    await caller.call(action, params)
      .catch(({ code, message, name, nodeID }) => console.log(name, code, nodeID, message));
  }
  console.log(caller.registry.nodes.list({}).map(({ id }) => id).sort());
  await server.stop();
  await caller.stop();
  process.exit(0);
})();
