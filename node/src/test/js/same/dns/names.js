'use strict';
// Names, and what is none.
const dns = require('dns');
const { promisify } = require('util');

const show = (error) => `${error.name}: ${error.message} ${JSON.stringify(error)}`;
async function attempt(...values) {
  try {
    console.log(...values, await dns.promises.lookup(...values));
  } catch (error) {
    console.log(...values, show(error), error instanceof Error);
  }
  await new Promise((resolve) => {
    dns.lookup(...values, (error, ...rest) => {
      console.log(error === null ? error : show(error), ...rest);
      resolve();
    });
  });
}

(async () => {
  await attempt('localhost', 4);
  await attempt('localhost', { family: 'IPv4', all: true });
  await attempt('LOCALHOST', 4);
  await attempt('localhost', { family: 4, order: 'ipv6first', all: true });
  await attempt('127.1', 4);
  await attempt('127.0.0.01', 4);
  await attempt('0x7f.1', 4);
  await attempt('2130706433', 4);
  for (const none of ['[::1]', ' 127.0.0.1', 'no such name', 'a..b', '%', '1.2.3.4.5', 'x/y']) {
    await attempt(none, 4);
    await attempt(none);
  }
  await attempt('x'.repeat(300));
  const request = dns.lookup('localhost', 4, () => {});
  console.log(request);
  console.log(dns.lookup('localhost', { family: 4, all: true }, () => {}));
  const lookup = promisify(dns.lookup);
  console.log(await lookup('localhost', 4));
})();
