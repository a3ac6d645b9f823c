'use strict';

// A server and a client, in one process each on a port of its own: INVITE, ACK, BYE.

const sip = require('sip');

const server = sip.create({ port: 15060, hostname: 'there.test', tcp: false }, (request) => {
  console.log('server', request.method, request.uri, request.headers.cseq);
  if (request.method === 'ACK') return undefined;
  if (request.method === 'INVITE') server.send(sip.makeResponse(request, 180, 'Ringing'));
  const response = sip.makeResponse(request, 200, 'OK');
  response.headers.to.params.tag = 'there';
  response.headers.contact = [{ uri: 'sip:you@127.0.0.1:15060' }];
  return server.send(response);
});
const client = sip.create({ port: 15061, hostname: 'here.test', tcp: false }, () => {});

const request = (method, seq, extra) => ({
  method,
  uri: 'sip:you@127.0.0.1:15060',
  headers: {
    to: { uri: 'sip:you@127.0.0.1', params: {} },
    from: { uri: 'sip:me@127.0.0.1', params: { tag: 'here' } },
    'call-id': 'call@127.0.0.1',
    cseq: { method, seq },
    contact: [{ uri: 'sip:me@127.0.0.1:15061' }],
    ...extra,
  },
});

client.send(request('INVITE', 1), (response) => {
  console.log('client', response.status, response.reason, response.headers.to.params.tag);
  if (response.status < 200) return;
  client.send(request('ACK', 1, { via: [], to: response.headers.to }));
  client.send(request('BYE', 2, { to: response.headers.to }), (bye) => {
    console.log('client', bye.status, bye.headers.cseq);
    process.exit(0);
  });
});
console.log(sip.parseUri('sip:a:b@c.test:5070;transport=udp?x=y'));
