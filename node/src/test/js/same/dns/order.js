'use strict';
// The default order of results.
const dns = require('dns');

for (const value of [undefined, null, 'x', 5, 'ipv4first', 'IPv6first', 'ipv6first', 'verbatim']) {
  for (const module of [dns, dns.promises]) {
    try {
      console.log(module.setDefaultResultOrder(value), dns.getDefaultResultOrder());
    } catch (error) {
      console.log(error.name, error.code, error.message, module.getDefaultResultOrder());
    }
  }
}
dns.setDefaultResultOrder('ipv6first');
console.log(dns.promises.getDefaultResultOrder());
dns.lookup('localhost', { family: 4, all: true }, (...values) => console.log(...values));
