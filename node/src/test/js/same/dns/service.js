'use strict';
// lookupService: its arguments. What it answers is each machine's own.
const dns = require('dns');

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
