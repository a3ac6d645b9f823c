'use strict';

// A broker, and a client that hears what it says itself, at every quality of service.

const net = require('net');
const { Aedes } = require('aedes');
const mqtt = require('mqtt');

(async () => {
  const broker = await Aedes.createBroker();
  const server = net.createServer(broker.handle);
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  broker.on('subscribe', (topics, { id }) => console.log('subscribed', topics, id));
  broker.on('clientDisconnect', ({ id }) => console.log('gone', id));

  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${server.address().port}`,
    { clientId: 'one', connectTimeout: 60_000, will: { topic: 'will', payload: 'gone' } });
  console.log(await client.subscribeAsync({ 'a/+': { qos: 1 }, 'b/#': { qos: 2 } }));
  const heard = [];
  const all = new Promise((resolve) => {
    client.on('message', (topic, payload, { qos, retain }) => {
      if (heard.push([topic, payload.toString(), qos, retain]) === 3) resolve();
    });
  });
  await client.publishAsync('a/1', 'one', { qos: 1 });
  await client.publishAsync('b/x/y', 'two', { qos: 2, retain: true });
  await client.publishAsync('c', 'nobody hears this');
  await client.publishAsync('a/2', Buffer.alloc(100_000, 'x'), { qos: 0 });
  await all;
  console.log(heard.map(([topic, text, ...rest]) => [topic, text.length, ...rest]).sort());
  await client.endAsync();
  await new Promise((resolve) => { broker.close(resolve); });
  server.close();
})();
