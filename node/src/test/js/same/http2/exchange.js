'use strict';

// A request and its answer: headers, bodies, trailers, what is said before the answer.

const http2 = require('http2');

// What the server saw is told at the end: which end hears first is chance.
const seen = [];
const server = http2.createServer();
server.on('stream', (stream, headers, flags, raw) => {
  seen.push(['asked', headers[':method'], headers[':path'], flags, raw.length]);
  let body = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    body += text;
  });
  stream.on('end', () => {
    stream.additionalHeaders({ ':status': 103, 'link': '</a>' });
    stream.respond({ ':status': 201, 'x-many': ['a', 'b'], 'set-cookie': ['c=1', 'd=2'] },
      { waitForTrailers: true, sendDate: false });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'x-sum': String(body.length) }));
    stream.end(body.toUpperCase());
  });
  stream.on('close', () => seen.push(['server: closed', stream.rstCode, stream.aborted]));
});
server.listen(0, '127.0.0.1', () => {
  const client = http2.connect(`http://127.0.0.1:${server.address().port}`);
  client.on('connect', () => console.log('connected', client.encrypted, client.alpnProtocol));
  const request = client.request({ ':method': 'POST', ':path': '/one', 'X-Upper': 'y' });
  console.log(request.pending, request.headersSent, request.sentHeaders[':method']);
  request.on('headers', (headers) => console.log('first', headers));
  request.on('response', (headers, flags) => console.log('answer', headers, flags));
  request.on('trailers', (headers, flags) => console.log('trailers', headers, flags));
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => {
    text += piece;
  });
  request.on('end', () => console.log('body', text));
  request.on('close', () => {
    console.log('client: closed', request.rstCode, request.id);
    client.close();
    server.close(() => {
      for (const one of seen.sort()) console.log(...one);
    });
  });
  request.write('some ');
  request.end('words');
});
