'use strict';

// Requests and answers as http has them.

const http2 = require('http2');

const ended = [];
const server = http2.createServer((request, response) => {
  console.log(request.method, request.url, request.httpVersion, request.scheme,
    request.headers['x-a']);
  console.log(response.headersSent, response.finished, response.statusCode);
  if (request.url === '/error') {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'text/plain');
  response.setHeader('x-list', ['1', '2']);
  response.appendHeader('x-list', '3');
  response.addTrailers({ 'x-end': 'yes' });
  for (const name of [':status', 'a b']) {
    try {
      response.setHeader(name, 'x');
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
  console.log(response.getHeaderNames(), response.hasHeader('X-LIST'));
  response.write('hello ');
  response.end('world', () => ended.push(response.writableEnded));
  try {
    response.setHeader('late', '1');
  } catch (error) {
    console.log(error.code);
  }
});
server.listen(0, '127.0.0.1', () => {
  const client = http2.connect(`http://127.0.0.1:${server.address().port}`);
  const ask = (path, done) => {
    const request = client.request({ ':path': path, 'x-a': 'b' });
    let text = '';
    const heard = [];
    request.on('response', (headers) => {
      delete headers.date;
      heard.push(headers);
    });
    request.on('trailers', (headers) => heard.push(headers['x-end']));
    request.setEncoding('utf8');
    request.on('data', (piece) => {
      text += piece;
    });
    request.on('close', () => {
      console.log(path, ...heard, text);
      done();
    });
  };
  ask('/ok?q=1', () => ask('/error', () => {
    client.close();
    server.close(() => console.log('closed', ended));
  }));
});
