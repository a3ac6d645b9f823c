// Names asked of a server of our own by fetch.

import { createServer } from 'node:http';
import { once } from 'node:events';
import Resolver from 'dns-over-http-resolver';

const data = { A: ['10.0.0.1', '10.0.0.2'], AAAA: ['fd00::1'], TXT: ['"v=1"'] };
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  console.log(request.method, request.headers.accept, searchParams.get('name'));
  response.setHeader('content-type', 'application/dns-json');
  response.end(JSON.stringify({ Answer: data[searchParams.get('type')]
    .map((one) => ({ name: searchParams.get('name'), TTL: 60, data: one })) }));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const resolver = new Resolver();
resolver.setServers([`http://127.0.0.1:${server.address().port}/dns-query`]);
console.log(await resolver.resolve('a.test', 'A'));
console.log(await resolver.resolve6('a.test'));
console.log(await resolver.resolveTxt('a.test'));
server.closeAllConnections();
server.close();
await once(server, 'close');
await new Resolver({ request: () => Promise.reject(new Error('no')) }).resolve('a.test')
  .catch((error) => console.log(error.message));
