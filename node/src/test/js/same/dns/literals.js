'use strict';
// Literals are their own answer, a tick later, whatever family was asked for.
const dns = require('dns');
const { promisify } = require('util');

const literals = ['127.0.0.1', '::1', '0.0.0.0', '255.255.255.255', '::', '::FFFF:1.2.3.4',
  '2001:DB8::0001', 'fe80::1%lo', 'fe80::1%nosuch'];
let isSync = true;
for (const literal of literals) {
  for (const options of [0, 4, 6, { all: true }, { all: true, family: 6, hints: dns.V4MAPPED }]) {
    const returned = dns.lookup(literal, options, function(...values) {
      console.log(literal, ...values, isSync, this === undefined);
    });
    console.log(returned);
  }
}
isSync = false;
(async () => {
  const lookup = promisify(dns.lookup);
  for (const literal of literals) {
    console.log(await dns.promises.lookup(literal), await dns.promises.lookup(literal, { all: true }));
    console.log(await lookup(literal), await lookup(literal, { all: true, family: 4 }));
  }
})();
