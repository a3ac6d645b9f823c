'use strict';
// Requests of several kinds over one kept connection, and what both sides read.
const http = require('http');

const server = http.createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text) => {
    body += text;
  });
  request.on('end', () => {
    const { method, url, httpVersion, complete } = request;
    console.log('server', method, url, httpVersion, complete, JSON.stringify(body),
      request.headers['transfer-encoding'], request.headers['content-length'], request.trailers);
    response.setHeader('X-Kind', ['a', 'b']);
    response.setHeader('Set-Cookie', ['one=1', 'two=2']);
    if (url === '/chunks') {
      response.setHeader('Trailer', 'X-Sum');
      response.write('first ');
      response.write('second');
      response.addTrailers({ 'X-Sum': '12' });
      response.end();
    } else if (url === '/none') {
      response.writeHead(204).end();
    } else {
      response.end(`got ${body.length}`);
    }
  });
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function ask(options, body, next) {
  const request = http.request({ port: server.address().port, agent, ...options }, (response) => {
    const { statusCode, statusMessage, headers } = response;
    let text = '';
    response.on('data', (data) => {
      text += data;
    });
    response.on('end', () => {
      delete headers.date;
      console.log('client', statusCode, statusMessage, headers, JSON.stringify(text),
        response.trailers, request.reusedSocket);
      next();
    });
  });
  if (Array.isArray(body)) {
    for (const part of body) request.write(part);
    request.addTrailers({ 'X-Last': 'yes' });
    request.end();
  } else {
    request.end(body);
  }
}

const asks = [
  [{ path: '/plain' }],
  [{ path: '/with?query=1', method: 'POST' }, 'a body'],
  [{ path: '/chunks', method: 'PUT' }, ['one', Buffer.from('two'), 'three']],
  [{ path: '/head', method: 'HEAD' }],
  [{ path: '/none', method: 'DELETE', headers: { 'X-Many': ['1', '2'], 'Cookie': ['a', 'b'] } }],
];

server.listen(0, '127.0.0.1', () => {
  const next = () => {
    if (asks.length === 0) {
      agent.destroy();
      server.close(() => console.log('closed'));
      return;
    }
    const [options, body] = asks.shift();
    ask(options, body, next);
  };
  next();
});
