// Two peers announce themselves to a tracker over UDP and over HTTP, and one scrapes it.

import { once } from 'node:events';
import Client from 'bittorrent-tracker';

const { Server } = Client;

const server = new Server({ udp: true, http: true, ws: false, stats: false });
server.on('error', (error) => console.log('server', error.message));
server.listen(16969);
await once(server, 'listening');

const infoHash = Buffer.alloc(20, 5);
const peer = (n, url) => new Client({ infoHash, peerId: Buffer.alloc(20, n), announce: [url],
  port: 6880 + n });
const urls = ['udp://127.0.0.1:16969', 'http://127.0.0.1:16969/announce'];

for (const [i, url] of urls.entries()) {
  const client = peer(i + 1, url);
  client.on('error', (error) => console.log('error', error.message));
  client.on('warning', (error) => console.log('warning', error.message));
  const updated = once(client, 'update');
  const found = i === 1 && once(client, 'peer');
  client.start();
  const [data] = await updated;
  console.log(data.announce, data.complete, data.incomplete);
  if (i === 1) {
    const [address] = await found;
    console.log('peer', address.split(':')[0]);
  }
  const scraped = once(client, 'scrape');
  client.scrape();
  const [counts] = await scraped;
  console.log('scrape', counts.infoHash, counts.complete, counts.incomplete, counts.downloaded);
  client.destroy();
}
server.close(() => {
  console.log('closed');
  process.exit(0);
});
