'use strict';
// What connect and listen refuse at once.
const net = require('net');

const tell = (what, step) => {
  try {
    step();
    console.log(what, 'fine');
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};

tell('no target', () => new net.Socket().connect());
tell('no port', () => net.connect({}));
tell('port', () => net.connect({ port: 70000 }));
tell('port kind', () => net.connect({ port: {} }));
tell('host', () => net.connect({ port: 1, host: 5 }));
tell('local address', () => net.connect({ port: 1, localAddress: 'here' }));
tell('local port', () => net.connect({ port: 1, localPort: 'x' }));
tell('lookup', () => net.connect({ port: 1, host: 'x.invalid', lookup: 1 }));
tell('family', () => net.connect({ port: 1, autoSelectFamily: 1 }));
tell('attempt', () => net.connect({ port: 1, autoSelectFamilyAttemptTimeout: 0 }));
tell('path', () => net.connect({ path: 1 }));
tell('object mode', () => new net.Socket({ objectMode: true }));
tell('timeout', () => new net.Socket().setTimeout('1'));
tell('timeout negative', () => new net.Socket().setTimeout(-1));
tell('timeout callback', () => new net.Socket().setTimeout(5, 5));
tell('listen port', () => net.createServer().listen(70000));
tell('listen port text', () => net.createServer().listen({ port: 'x' }));
tell('listen nothing', () => net.createServer().listen({}));
tell('listen path', () => net.createServer().listen({ path: 5 }));
tell('options', () => net.createServer(5));
tell('delay', () => net.createServer({ keepAliveInitialDelay: 'x' }));
tell('block list', () => net.createServer({ blockList: {} }));
tell('service', () => new net.Socket().setTypeOfService(256));
tell('twice', () => {
  const server = net.createServer().listen(0);
  server.unref();
  server.listen(0);
});
console.log(new net.Socket().setTimeout(0).timeout, net.Socket().readyState);
console.log(net._normalizeArgs([80, 'h', () => {}]).length, net._normalizeArgs(['/p'])[0]);
