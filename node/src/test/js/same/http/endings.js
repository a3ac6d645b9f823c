'use strict';
// Requests that end otherwise than they should.
const http = require('http');
const net = require('net');

const server = http.createServer((request, response) => {
  request.on('error', () => {});
  switch (request.url) {
    case '/cut':
      response.writeHead(200, { 'Content-Length': 10 });
      response.write('abc');
      setTimeout(() => response.destroy(), 10);
      break;
    case '/hang':
      request.socket.destroy();
      break;
    case '/never':
      break;
    default:
      response.end('fine');
  }
});

const tell = (what) => (error) => console.log(what, error.name, error.code, error.message);
const ask = (path, options) =>
  http.get({ port: server.address().port, host: '127.0.0.1', path, ...options });

const steps = [
  (next) => ask('/cut').on('response', (response) => {
    response.on('data', (data) => console.log('data', data.toString()));
    response.on('aborted', () => console.log('aborted'));
    response.on('error', tell('response'));
    response.on('close', () => {
      console.log('close', response.complete, response.destroyed);
      next();
    });
  }),
  (next) => ask('/hang').on('error', tell('hang')).on('close', next),
  (next) => {
    const request = ask('/never', { timeout: 20 });
    request.on('timeout', () => {
      console.log('timeout');
      request.destroy(new Error('too slow'));
    });
    request.on('error', tell('timeout'));
    request.on('close', next);
  },
  (next) => {
    const request = ask('/never');
    request.on('abort', () => console.log('abort event', request.aborted));
    request.on('error', tell('abort'));
    request.on('close', next);
    request.on('socket', () => setTimeout(() => request.abort(), 10));
  },
  (next) => {
    const controller = new AbortController();
    const request = ask('/never', { signal: controller.signal });
    request.on('error', tell('signal'));
    request.on('close', next);
    controller.abort();
  },
  (next) => http.get({ port: 1, host: '127.0.0.1' }).on('error', tell('refused'))
    .on('close', next),
  (next) => {
    const socket = net.connect(server.address().port, '127.0.0.1', () =>
      socket.write('GET / HTTP/1.1\r\n\r\n'));
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('close', () => {
      console.log(text.split('\r\n')[0]);
      next();
    });
  },
];

server.listen(0, '127.0.0.1', () => {
  const run = (i) => {
    if (i < steps.length) {
      steps[i](() => run(i + 1));
      return;
    }
    server.close(() => console.log('closed'));
    server.closeAllConnections();
  };
  run(0);
});
