'use strict';
// Who writes is told when it is out; what that does to the chunks, to the end, to the next one.
const http = require('http');
const net = require('net');
const { Duplex, duplexPair } = require('stream');

const answers = {
  callbacks(response) {
    for (const text of ['a', '', 'b']) response.write(text, () => console.log('wrote', text));
    response.end('c', () => console.log('ended'));
  },
  length(response) {
    response.write('');
    const before = response.writableLength;
    response.write('asd');
    console.log('longer', response.writableLength - before);
    response.end();
  },
  bare(response) {
    for (const name of ['connection', 'transfer-encoding', 'content-length', 'date']) {
      response.removeHeader(name);
    }
    const { socket } = response;
    response.on('finish', () => console.log('finish', socket.writableEnded));
    response.end('until the end');
  },
  error(response) {
    response.write('asd', () => response.socket.emit('error', new Error('kaboom')));
  },
  hints(response) {
    for (const hints of [{ link: '</a>; rel=x', 'X-A': 'b\r\nc: d' }, { link: '</a\r\nb>' },
      { link: '</a>', 'a\r\nb': '' }]) {
      try {
        response.writeEarlyHints(hints);
      } catch (error) {
        console.log(error.code);
      }
    }
    response.end();
  },
  encoding(response) {
    try {
      response.socket.setEncoding('utf8');
    } catch (error) {
      console.log(error.code, error.message);
    }
    response.end();
  },
};

const ask = (port, path) => new Promise((resolve) => {
  let text = '';
  const client = net.connect(port, '127.0.0.1');
  client.write(`GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  client.on('data', (data) => {
    text += data;
  });
  client.on('close', () => {
    console.log(path, JSON.stringify(text.replace(/Date: [^\r]*/, 'Date: D')));
    resolve();
  });
});

// What is sent after the answer that was asked for is no answer.
async function twice() {
  const server = net.createServer((socket) => {
    socket.once('data', () => {
      const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';
      socket.end(answer + answer);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise((resolve) => {
    http.get({ port: server.address().port, host: '127.0.0.1' }, (response) => {
      response.on('data', (data) => console.log('once', `${data}`));
      response.on('end', resolve);
    });
  });
  server.close();
}

// A stream of a program's own that answers while it is being read.
async function inPieces() {
  const socket = new Duplex({
    read() {},
    write(chunk, encoding, callback) {
      if (`${chunk}`.includes('\r\n\r\n')) this.push('HTTP/1.1 100 Continue\r\n\r\n');
      callback();
    },
  });
  const request = http.request('http://x.test/', { createConnection: () => socket });
  request.on('information', ({ statusCode }) => {
    console.log(statusCode);
    socket.push('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    socket.push(null);
  });
  request.end();
  await new Promise((resolve) => request.on('response', (response) => {
    console.log(response.statusCode, request.res === response);
    response.resume().on('end', resolve);
  }));
}

async function overPair() {
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => response.end('fine'));
  });
  const [near, far] = duplexPair();
  server.emit('connection', far);
  far.on('end', () => console.log('far end'));
  const request = http.request({ createConnection: () => near, method: 'PUT',
    headers: { Connection: 'close' } }, (response) => response.resume());
  console.log(request.res);
  request.end('x');
  await new Promise((resolve) => near.on('end', resolve));
}

(async () => {
  const server = http.createServer((request, response) =>
    answers[request.url.slice(1)](response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const path of Object.keys(answers)) await ask(server.address().port, path);
  server.close();
  await twice();
  await inPieces();
  await overPair();
})();
