'use strict';

const krpc = require('k-rpc');

const id = (n) => Buffer.alloc(20, n);
const first = krpc({ nodes: [], id: id(1), timeout: 1000 });

first.on('query', (query, peer) => {
  console.log('query', query.q.toString());
  first.response(peer, query, { id: first.id, token: Buffer.from('t') },
    first.nodes.closest(query.a.target ?? query.a.id, 8));
});
first.bind(20100, '127.0.0.1', () => {
  const second = krpc({ nodes: [{ host: '127.0.0.1', port: 20100 }], id: id(2) });
  const target = id(9);
  second.closest(target, { q: 'find_node', a: { id: second.id, target } }, (message, node) => {
    console.log('reply', message.r.token.toString(), node.port);
  }, (error, count) => {
    console.log('closest', error, count);
    first.destroy();
    second.destroy();
  });
});
