'use strict';

// A zone is served and signed, and asked over both transports; a stub resolver asks too.

process.env.NODE_BACKEND = 'js';
const bns = require('bns');

const { AuthServer, StubResolver, dnssec, wire } = bns;
const ZONE = `$ORIGIN example.test.
$TTL 300
@ IN SOA ns.example.test. admin.example.test. 1 3600 600 86400 300
@ IN NS ns
ns IN A 127.0.0.1
www IN A 127.0.0.7
www IN AAAA ::7
alias IN CNAME www
@ IN MX 10 mail
@ IN TXT "some text" "more"
*.wild IN A 127.0.0.9
_sip._udp IN SRV 1 2 5060 www
`;

(async () => {
  const server = new AuthServer({ tcp: true, edns: true, dnssec: false });
  server.on('error', (error) => console.log('server', error.message));
  server.setOrigin('example.test.');
  server.zone.fromString(ZONE);
  await server.bind(5300, '127.0.0.1');
  const resolver = new StubResolver({ tcp: true, rd: false, edns: true,
    servers: ['127.0.0.1:5300'], hosts: [] });
  resolver.on('error', (error) => console.log('resolver', error.message));
  await resolver.open();
  for (const [name, type] of [['www', 'A'], ['www', 'AAAA'], ['alias', 'A'], ['', 'MX'],
    ['', 'TXT'], ['x.wild', 'A'], ['_sip._udp', 'SRV'], ['none', 'A']]) {
    const full = `${name}${name && '.'}example.test.`;
    const { answer, code } = await resolver.lookup(full, wire.types[type]);
    console.log(full, wire.codesByVal[code], answer.map(String));
  }
  await resolver.close();
  await server.close();
  const key = dnssec.createPrivate(dnssec.algs.ED25519);
  const pub = dnssec.makeKey('example.test.', dnssec.algs.ED25519,
    dnssec.derivePublic ? dnssec.derivePublic(key) : key, 257);
  console.log(pub.data.algorithm, pub.data.flags, pub.data.publicKey.length);
})().catch((error) => { console.log(error); process.exit(1); });
