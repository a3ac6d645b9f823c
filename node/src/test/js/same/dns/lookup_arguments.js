'use strict';
// What lookup takes, and what it says to the rest.
const dns = require('dns');
const { promises } = dns;

const odd = [undefined, null, '', 5, 0, {}, [], true, false, NaN, 10n, Symbol('x'), 'a\0b', '\0'];
const bags = [
  undefined, null, 0, 4, 6, 5, -1, 4.5, NaN, '4', 'IPv4', true, 4n, Symbol('x'), [], () => {},
  { family: 0 }, { family: 4 }, { family: 6 }, { family: 5 }, { family: 'IPv4' }, { family: 'IPv6' },
  { family: 'ipv4' }, { family: '4' }, { family: null }, { family: true },
  { hints: 0 }, { hints: dns.ADDRCONFIG }, { hints: dns.V4MAPPED | dns.ALL }, { hints: 1 },
  { hints: -1 }, { hints: 'x' }, { hints: null }, { hints: 7777 }, { hints: 8.9 }, { hints: NaN },
  { all: true }, { all: false }, { all: 5 }, { all: null }, { all: 'yes' },
  { verbatim: true }, { verbatim: false }, { verbatim: 5 }, { verbatim: null },
  { order: 'verbatim' }, { order: 'ipv4first' }, { order: 'ipv6first' }, { order: 'x' }, { order: 5 },
  { order: null }, { order: 'ipv4first', verbatim: true }, { family: 9, hints: 'x' },
  { hints: 'x', all: 5 }, { family: 9, all: 5 }, { all: 5, verbatim: 5 }, { verbatim: 5, order: 5 },
];

const show = (error) => `${error.name} ${error.code} ${error.message}`;
async function attempt(what, call) {
  try {
    const value = call();
    const isLater = value instanceof Promise;
    try {
      await value;
      console.log(what, isLater ? 'later' : 'fine', typeof value);
    } catch (error) {
      console.log(what, 'later', show(error));
    }
  } catch (error) {
    console.log(what, show(error));
  }
}

(async () => {
  const nobody = () => {};
  for (const [i, host] of odd.entries()) {
    await attempt(`host ${i}`, () => dns.lookup(host, nobody));
    await attempt(`host ${i} all`, () => dns.lookup(host, { all: true }, nobody));
    await attempt(`host ${i} family 9`, () => dns.lookup(host, { family: 9 }, nobody));
    await attempt(`host ${i} promise`, () => promises.lookup(host));
  }
  for (const [i, bag] of bags.entries()) {
    await attempt(`options ${i}`, () => dns.lookup('127.0.0.1', bag, nobody));
    await attempt(`options ${i} promise`, () => promises.lookup('127.0.0.1', bag));
    await attempt(`options ${i} alone`, () => dns.lookup('127.0.0.1', bag));
    await attempt(`options ${i} no callback`, () => dns.lookup('127.0.0.1', bag, 5));
  }
  await attempt('nothing', () => dns.lookup());
  await attempt('nothing promise', () => promises.lookup());
})();
