'use strict';

// Names of resolver errors, as `dns` and `dns/promises` export them: NODATA is 'ENODATA'.

const codes = {};
for (const name of ['NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY',
  'BADNAME', 'BADFAMILY', 'BADRESP', 'CONNREFUSED', 'TIMEOUT', 'EOF', 'FILE', 'NOMEM',
  'DESTRUCTION', 'BADSTR', 'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI',
  'ADDRGETNETWORKPARAMS', 'CANCELLED']) {
  codes[name] = name === 'EOF' ? name : `E${name}`;
}

// Flags of getaddrinfo.
const hints = { ADDRCONFIG: 32, ALL: 16, V4MAPPED: 8 };

module.exports = { codes, hints };
