'use strict';

// A time server of our own: a whole answer, one that is too short, an empty one, none.

const dgram = require('dgram');
const Sntp = require('@hapi/sntp');

const shorten = { whole: (answer) => answer, short: (answer) => answer.subarray(0, 10),
  empty: () => Buffer.alloc(48) };
let kind = 'whole';

const server = dgram.createSocket('udp4', (request, { port, address }) => {
  const answer = Buffer.alloc(48);
  answer.set([0x24, 2, 3, 0xfa]);
  answer.write('LOCL', 12);
  for (const at of [24, 32, 40]) request.copy(answer, at, 40, 48);
  server.send(shorten[kind](answer), port, address);
});
server.bind(0, '127.0.0.1', async () => {
  const options = { host: '127.0.0.1', port: server.address().port, timeout: 20_000 };
  const time = await Sntp.time(options);
  console.log(Boolean(time.isValid), time.version, time.mode, time.stratum, time.referenceId,
    time.leapIndicator, Object.keys(time).sort());
  for (kind of ['short', 'empty']) {
    await Sntp.time(options).catch((error) => console.log(error.isBoom, error.message));
  }
  kind = 'whole';
  await Sntp.start({ ...options, clockSyncRefresh: 60_000 });
  console.log(Sntp.isLive(), Math.abs(Sntp.now() - Date.now()) < 10_000);
  Sntp.stop();
  console.log(Sntp.isLive());
  server.close();
  await Sntp.time({ host: '127.0.0.1', port: 9, timeout: 200 })
    .catch((error) => console.log(error.message));
});
