'use strict';

// Requests are answered, tried again, and given up; many at once.

const udp = require('udp-request');

const utf8 = { encodingLength: (text) => Buffer.byteLength(text),
  encode(text, into, offset) {
    utf8.encode.bytes = into.write(text, offset);
    return into;
  },
  decode(bytes, offset = 0, end = bytes.length) {
    utf8.decode.bytes = end - offset;
    return bytes.toString('utf8', offset, end);
  } };
const server = udp({ requestEncoding: utf8, responseEncoding: utf8 });
let drop = 1;
server.on('request', (text, peer) => {
  if (text === 'retry' && drop-- > 0) return;
  if (text !== 'lost') server.response(`${text}!`, peer);
});
server.listen(10000, () => {
  const client = udp({ timeout: 200, requestEncoding: utf8, responseEncoding: utf8 });
  const to = { port: 10000, host: '127.0.0.1' };
  client.on('close', () => console.log('closed'));
  client.request('hello', to, (error, answer, peer) => {
    console.log(error, answer, peer.port);
    client.request('retry', to, { retry: true }, (failed, again) => {
      console.log(failed, again);
      client.request('lost', to, (lost) => {
        console.log(lost.message, lost.code);
        let left = 50;
        for (let i = 0; i < 50; i++) {
          client.request(`n${i}`, to, (wrong, text) => {
            if (wrong || text !== `n${i}!`) console.log(i, wrong, text);
            if (--left > 0) return;
            console.log('fifty', client.inflight);
            client.destroy();
            server.destroy();
          });
        }
      });
    });
  });
});
