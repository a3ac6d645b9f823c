'use strict';

// A stream over datagrams: both ways, end, and a large body.

const { createHash } = require('crypto');
const utp = require('utp');

const body = Buffer.alloc(300_000, 'abc');
const server = utp.createServer((connection) => {
  const hash = createHash('sha1');
  let length = 0;
  connection.on('data', (data) => {
    length += data.length;
    hash.update(data);
  });
  connection.on('end', () => {
    console.log('server got', length, hash.digest('hex'));
    connection.end('thanks');
  });
});
server.listen(20777, () => {
  const client = utp.connect(20777);
  client.on('connect', () => console.log('connected'));
  client.on('data', (data) => console.log(data.toString()));
  client.on('end', () => console.log('ended'));
  client.on('close', () => {
    console.log('closed');
    process.exit(0);
  });
  client.write('x');
  client.write(body);
  client.end();
});
