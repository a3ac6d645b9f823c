'use strict';
// What dns and dns/promises offer, name by name.
const dns = require('node:dns');
const promises = require('node:dns/promises');
const { inspect, promisify } = require('util');

console.log(dns === require('dns'), dns.promises === promises);
for (const [what, module] of Object.entries({ dns, promises })) {
  for (const [name, value] of Object.entries(module)) {
    console.log(what, name, typeof value === 'string' || typeof value === 'number' ? value : typeof value);
  }
}
for (const fn of [dns.lookup, dns.lookupService, dns.getDefaultResultOrder, dns.setDefaultResultOrder]) {
  const { name } = fn;
  console.log(name, fn.length, promises[name].name, promises[name].length);
}
console.log(dns.getDefaultResultOrder === promises.getDefaultResultOrder);
const { get, ...rest } = Object.getOwnPropertyDescriptor(dns, 'promises');
console.log(typeof get, rest, inspect(dns.lookup), promisify.custom in dns.lookup);
for (const name of ['ADDRCONFIG', 'NODATA', 'lookup']) {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(dns, name);
  console.log(name, flags);
}
