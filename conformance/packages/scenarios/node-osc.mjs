// Messages and a bundle, promised.

import { once } from 'node:events';
import { Bundle, Client, Server } from 'node-osc';

const server = new Server(33330, '127.0.0.1');
await once(server, 'listening');
const client = new Client('127.0.0.1', 33330);

const next = once(server, 'message');
await client.send('/note', 60, 0.5, 'on', true);
const [message, info] = await next;
console.log(message, typeof info.port, info.address);

const bundled = once(server, 'bundle');
await client.send(new Bundle(['/one', 1], ['/two', 'b']));
const [bundle] = await bundled;
console.log(bundle.elements);

await client.close();
await server.close();
await client.send('/late', 1).catch((error) => console.log(error.code));
