'use strict';

// Without servers nothing can be asked; the asker hears of it, later.

const dns = require('dns');

const resolver = new dns.Resolver();
resolver.setServers([]);
console.log(resolver.getServers());
resolver.resolve4('example.com', (error, addresses) => {
  console.log(error.code, error.message, error.syscall, error.hostname, addresses);
  resolver.resolveTxt('example.com', (other) => console.log(other.message));
});
console.log('asked');
