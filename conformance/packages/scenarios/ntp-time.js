'use strict';

const { Client, Server } = require('ntp-time');

const server = new Server();
server.handle((message, response) => {
  console.log('request', message.mode, message.version, message.leapIndicator);
  message.referenceIdentifier = 'TEST';
  message.txTimestamp = 1_700_000_000;
  response(message);
});
server.listen(20123, async (error) => {
  console.log('listening', error);
  const time = await new Client('127.0.0.1', 20123, { timeout: 1000 }).syncTime();
  console.log(Object.keys(time).sort().join(), time.mode, time.version, time.stratum);
  try {
    await new Client('127.0.0.1', 20124, { timeout: 100 }).syncTime();
  } catch (late) {
    console.log(late.name, late.message ?? late);
  }
  process.exit(0);
});
