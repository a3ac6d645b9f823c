'use strict';
// Options of requests, of agents and of servers that change what goes over the wire, or who hears.
const { getEventListeners } = require('events');
const http = require('http');
const net = require('net');

const heard = (request) => new Promise((resolve) => {
  request.on('error', (error) => console.log(error.name, error.code, request.destroyed));
  request.on('close', resolve);
});

async function bare() {
  const server = net.createServer((socket) => {
    socket.once('data', (data) => {
      console.log(JSON.stringify(`${data}`.replace(/:\d+\r/, ':PORT\r')));
      socket.end('HTTP/1.1 204 No Content\r\n\r\n');
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  for (const options of [{ setDefaultHeaders: false }, { setDefaultHeaders: false, setHost: true },
    { setDefaultHeaders: false, headers: { a: 'b', Connection: 'close' } }, {}]) {
    await new Promise((resolve) => {
      http.get({ port, host: '127.0.0.1', agent: false, ...options }, (response) =>
        response.resume().on('end', resolve));
    });
  }
  server.close();
}

async function empty() {
  const server = http.createServer({ optimizeEmptyRequests: true }, (request, response) => {
    console.log(request.method, request._dumped, request.readableEnded, request.destroyed);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const [method, body] of [['GET'], ['POST', 'x'], ['HEAD'], ['DELETE']]) {
    await new Promise((resolve) => {
      const request = http.request({ port: server.address().port, host: '127.0.0.1', method,
        agent: false }, (response) => response.resume().on('end', resolve));
      request.end(body);
    });
  }
  server.close();
}

async function aborts() {
  const server = http.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const agent of [undefined, false, new http.Agent({ keepAlive: true })]) {
    const controller = new AbortController();
    const request = http.get({ port: server.address().port, host: '127.0.0.1', agent,
      signal: controller.signal });
    const closed = heard(request);
    console.log(getEventListeners(controller.signal, 'abort').length);
    controller.abort();
    await closed;
  }
  server.close();
}

(async () => {
  for (const buffer of [Infinity, NaN, -1, 0, 250, '5']) {
    console.log(new http.Agent({ agentKeepAliveTimeoutBuffer: buffer }).agentKeepAliveTimeoutBuffer);
  }
  for (const options of ['a', 1, true, []]) {
    try {
      http.createServer(options);
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
  const agent = new http.Agent();
  agent.createSocket = (request, options, callback) => callback(new Error('kaboom'));
  await heard(http.request({ agent }));
  await bare();
  await empty();
  await aborts();
  // An error of the connection before anybody could listen is the request's.
  const blockList = new net.BlockList();
  blockList.addAddress('127.0.0.1');
  await heard(http.get({ host: 'a.test', family: 4,
    lookup: (host, how, callback) => callback(null, '127.0.0.1', 4),
    createConnection: (how) => net.createConnection({ ...how, blockList }) }));
})();
