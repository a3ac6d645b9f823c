'use strict';

// Name servers that programs set: how they are read, checked, kept and shown.

const dns = require('dns');

function attempt(action) {
  try {
    return action();
  } catch (error) {
    return `${error.name} ${error.code} ${error.message}`;
  }
}

const lists = [
  [], ['1.1.1.1'], ['1.1.1.1:53'], ['1.1.1.1:5353'], ['::1'], ['[::1]'], ['[::1]:53'],
  ['[::1]:99'], ['[::1]:abc'], ['[::1]x'], ['[::1]:12x'], ['::1:99'], ['[1.1.1.1]:7'],
  ['fe80::1%lo'], ['[fe80::1%lo]:9'], ['1.1.1.1:0'], ['[::1]:0'], ['1.1.1.1:99999'],
  ['[::1]:65536'], ['1.1.1.1:'], ['1.1.1.1:-1'], ['1.1.1.1 '], ['a'], [''], ['[a]'], ['[::1'],
  [1], [undefined], undefined, null, 'x', {},
  ['1.1.1.1', '1.1.1.1'], ['1.1.1.1', '2.2.2.2:1', '1.1.1.1:53'], ['9.9.9.9', 'bad'],
  ['::ffff:1.2.3.4', '::', '2001:0db8::0001', '1:0:0:4:5:0:0:8', '64:ff9b::1.2.3.4'],
];
for (const list of lists) {
  console.log(list, attempt(() => dns.setServers(list)), dns.getServers());
}

// Each module's function sets its own; that of `dns` sets both.
const { promises } = dns;
const { getServers } = dns;
dns.setServers(['1.1.1.1']);
console.log(dns.getServers(), promises.getServers(), getServers === dns.getServers);
promises.setServers(['2.2.2.2']);
console.log(dns.getServers(), promises.getServers());
dns.setServers(['3.3.3.3']);
console.log(dns.getServers(), promises.getServers());

// A resolver has its own.
const resolver = new dns.Resolver();
resolver.setServers(['4.4.4.4:44']);
console.log(resolver, resolver.getServers(), dns.getServers());
console.log(new promises.Resolver().getServers().length > 0);
