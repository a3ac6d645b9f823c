'use strict';

const rpc = require('k-rpc-socket');

const server = rpc();
const client = rpc({ timeout: 200 });

server.on('query', (query, peer) => {
  if (query.q.toString() === 'fail') return server.error(peer, query, [203, 'no']);
  if (query.q.toString() === 'silent') return undefined;
  return server.response(peer, query, { echo: query.a });
});

server.bind(0, '127.0.0.1', () => {
  const peer = { host: '127.0.0.1', port: server.address().port };
  client.query(peer, { q: 'echo', a: { hello: 'world', n: 5 } }, (error, response) => {
    console.log(error, response.r.echo.hello.toString(), response.r.echo.n);
    client.query(peer, { q: 'fail', a: {} }, (failed) => {
      console.log(failed.message, failed.code);
      client.query(peer, { q: 'silent', a: {} }, (late) => {
        console.log(late.message, late.code, client.inflight);
        client.destroy();
        server.destroy();
      });
    });
  });
});
