'use strict';
// What a server makes of bytes that are no request, and a client of those that are no response.
const http = require('http');
const net = require('net');

const POST = 'POST / HTTP/1.1\r\nHost: a\r\n';
const CHUNKED = `${POST}Transfer-Encoding: chunked\r\n\r\n`;
const requests = [
  'FOO / HTTP/1.1\r\n\r\n', 'get / HTTP/1.1\r\n\r\n', 'BLA', 'GET / HTTP/9.1\r\n\r\n',
  'GET / HTTQ/1.1\r\n\r\n', 'GET / HTTP/1.x\r\n\r\n', 'GET /\x01 HTTP/1.1\r\n\r\n',
  'GET foo HTTP/1.1\r\nHost: a\r\n\r\n', 'GET /a b HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nFoo Bar: x\r\n\r\n', 'GET / HTTP/1.1\r\nFoo\r\n\r\n',
  'GET / HTTP/1.1\r\nA: b\x01\r\n\r\n', 'GET / HTTP/1.1\r\n A: b\r\n\r\n',
  'GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n', 'GET / HTTP/1.1\nHost: x\n\n',
  'GET / HTTP/1.1\r\nHost: x\n\r\n', 'GET / HTTP/1.1\r\nHost: x\ry\r\n\r\n',
  `${POST}Content-Length: 1\r\nContent-Length: 1\r\n\r\n`, `${POST}Content-Length: x\r\n\r\n`,
  `${POST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
  `${POST}Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n`,
  `${POST}Transfer-Encoding: chunked, foo\r\n\r\n`, `${CHUNKED}zz\r\n`, `${CHUNKED}1\na\r\n`,
  `${CHUNKED}11111111111111111\r\n`, `${CHUNKED}0\r\nA b: c\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: ${'x'.repeat(17000)}\r\n\r\n`, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];
const responses = [
  'HTTX/1.1 200 OK\r\n\r\n', 'HTTP/1.1 20 OK\r\n\r\n', 'HTTP/1.1 1000 OK\r\n\r\n',
  'HTTP/3.1 200 OK\r\n\r\n', 'HTTP/1.1 200 OK\r\nA B: c\r\n\r\n', 'HTTP/1.1 200 OK\nA: c\n\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n', '',
];

const show = ({ name, message, code, reason, bytesParsed }) =>
  console.log(name, '|', message, '|', code, '|', reason, '|', bytesParsed);

function serverRound(next) {
  const server = http.createServer((request) => request.on('error', () => {}).resume());
  server.on('clientError', (error, socket) => {
    show(error);
    socket.destroy();
  });
  const ask = (i) => {
    if (i === requests.length) {
      server.close(next);
      return;
    }
    const socket = net.connect(server.address().port, '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => ask(i + 1));
    socket.write(requests[i], 'latin1');
  };
  server.listen(0, '127.0.0.1', () => ask(0));
}

function clientRound() {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(responses[0]));
  });
  const ask = () => {
    http.get({ port: server.address().port, host: '127.0.0.1', agent: false })
      .on('error', (error) => {
        show(error);
        responses.shift();
        if (responses.length === 0) server.close();
        else ask();
      });
  };
  server.listen(0, '127.0.0.1', ask);
}

serverRound(clientRound);
