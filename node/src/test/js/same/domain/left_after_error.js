'use strict';

// Once a domain has dealt with an error none is entered.

const domain = require('domain');

const d = domain.create();
d.on('error', () => {
  setImmediate(() => console.log(process.domain, domain.active, domain._stack.length));
});
d.run(() => {
  throw new Error('thrown');
});
