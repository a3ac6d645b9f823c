'use strict';
// lookupService: its arguments, and an address and port every machine knows.
const dns = require('dns');
const { promisify } = require('util');

const show = (error) => `${error.name} ${error.code} ${error.message} ${Object.keys(error)}`;
function attempt(call) {
  try {
    console.log(typeof call());
  } catch (error) {
    console.log(show(error));
  }
}
const nobody = () => {};
for (const address of [undefined, null, 5, {}, '', 'x', 'localhost', '1.2.3', Symbol('x')]) {
  attempt(() => dns.lookupService(address, 80, nobody));
  attempt(() => dns.lookupService(address, 'x', 5));
  attempt(() => dns.promises.lookupService(address, 80));
}
for (const port of [undefined, null, -1, 65536, 1.5, 'x', '', {}, NaN, true, Symbol('x')]) {
  attempt(() => dns.lookupService('127.0.0.1', port, nobody));
  attempt(() => dns.lookupService('127.0.0.1', port, 5));
  attempt(() => dns.promises.lookupService('127.0.0.1', port));
}
attempt(() => dns.lookupService());
attempt(() => dns.lookupService('127.0.0.1'));
attempt(() => dns.lookupService('127.0.0.1', 80));
attempt(() => dns.lookupService('127.0.0.1', 80, 5));
attempt(() => dns.lookupService('127.0.0.1', 80, nobody, 5));
attempt(() => dns.promises.lookupService());
attempt(() => dns.promises.lookupService('127.0.0.1'));
(async () => {
  console.log(await dns.promises.lookupService('127.0.0.1', 65432));
  console.log(await promisify(dns.lookupService)('127.0.0.1', '65432'));
  dns.lookupService('127.0.0.1', 65432, (...values) => console.log(...values));
  // Nobody has this address.
  await dns.promises.lookupService('192.0.2.1', 65432).catch((error) => console.log(show(error)));
  dns.lookupService('192.0.2.1', 65432, (error, ...rest) => console.log(show(error), rest));
})();
