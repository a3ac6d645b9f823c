'use strict';

// More than the windows hold, both ways and on several streams: everything arrives, in order.

const http2 = require('http2');
const { createHash } = require('crypto');

const SIZE = 700_001;
const bytes = Buffer.alloc(SIZE);
for (let i = 0; i < SIZE; i++) bytes[i] = (i * 31 + (i >> 8)) & 255;
const sum = (data) => createHash('sha1').update(data).digest('hex').slice(0, 12);

const server = http2.createServer();
server.on('stream', (stream) => {
  stream.respond({ ':status': 200 });
  stream.pipe(stream);
});
server.listen(0, '127.0.0.1', () => {
  const client = http2.connect(`http://127.0.0.1:${server.address().port}`);
  console.log('sent', SIZE, sum(bytes));
  const sums = [];
  for (let i = 0; i < 3; i++) {
    const request = client.request({ ':method': 'POST' });
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => {
      const all = Buffer.concat(pieces);
      sums.push(`${all.length} ${sum(all)}`);
      if (sums.length < 3) return;
      for (const one of sums) console.log('came', one);
      client.close();
      server.close();
    });
    request.end(bytes);
  }
});
