'use strict';
// Upgrades, tunnels, expectations, informational answers, pipelined requests.
const http = require('http');
const net = require('net');

const server = http.createServer((request, response) => {
  setTimeout(() => response.end(request.url), request.url === '/slow' ? 30 : 0);
});
server.on('upgrade', (request, socket, head) => {
  console.log('server upgrade', request.headers.upgrade, head.toString());
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n');
  socket.pipe(socket);
});
server.on('connect', (request, socket) => {
  console.log('server connect', request.url);
  socket.end('HTTP/1.1 200 Connection established\r\n\r\ntunnel');
});
server.on('checkContinue', (request, response) => {
  console.log('server continue', request.headers.expect);
  response.writeContinue();
  request.on('data', (data) => response.end(`continued ${data}`));
});
server.on('checkExpectation', (request, response) => {
  response.statusCode = 417;
  response.end('no');
});

const ask = (options) =>
  http.request({ port: server.address().port, host: '127.0.0.1', ...options });
const read = (response, done) => {
  let text = '';
  response.on('data', (data) => {
    text += data;
  });
  response.on('end', () => done(text));
};

const steps = [
  (next) => {
    const request = ask({ headers: { Connection: 'Upgrade', Upgrade: 'echo' } });
    request.on('upgrade', (response, socket, head) => {
      console.log('upgraded', response.statusCode, response.headers.upgrade, head.length);
      socket.once('data', (data) => {
        console.log('echo', data.toString());
        socket.end();
        socket.on('close', next);
      });
      socket.write('hello');
    });
    request.end();
  },
  (next) => {
    const request = ask({ method: 'CONNECT', path: 'example.test:443' });
    request.on('connect', (response, socket, head) => {
      console.log('connected', response.statusCode, request.destroyed);
      let text = head.toString();
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('end', () => {
        console.log('tunnel', text);
        next();
      });
    });
    request.end();
  },
  (next) => {
    const request = ask({ method: 'POST', headers: { Expect: '100-continue' } });
    request.on('continue', () => {
      console.log('continue');
      request.end('body');
    });
    request.on('response', (response) => read(response, (text) => {
      console.log(response.statusCode, text);
      next();
    }));
    request.flushHeaders();
  },
  (next) => ask({ headers: { Expect: 'wonders' } }).on('response', (response) =>
    read(response, (text) => {
      console.log(response.statusCode, text);
      next();
    })).end(),
  (next) => {
    const socket = net.connect(server.address().port, '127.0.0.1');
    socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n' +
      'GET /fast HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('end', () => {
      console.log(text.replace(/Date: .*\r\n/g, '').split('\r\n'));
      next();
    });
  },
];

server.listen(0, '127.0.0.1', () => {
  const run = (i) => (i < steps.length
    ? steps[i](() => run(i + 1))
    : server.close(() => console.log('closed')));
  run(0);
});
