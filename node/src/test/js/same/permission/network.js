// flags: --permission

// Where a refusal of the network is told: as an event, to a callback, by a throw.
const dgram = require('dgram');
const dns = require('dns');

function show(name, error) {
  const { code, message, syscall, address, port, hostname, errno } = error;
  console.log(name, code, message, { syscall, address, port, hostname });
  console.log(Object.keys(error), errno && [errno.message, errno.permission, errno.resource]);
}

const tell = (name) => {
  const socket = dgram.createSocket('udp4');
  return socket.on('error', (error) => show(name, error)).on('error', () => socket.close());
};

tell('bind').bind(0, '127.0.0.1', () => console.log('bound'));
setImmediate(() => {
  tell('send').send('x', 9, '127.0.0.1', () => console.log('sent'));
  setImmediate(() => {
    tell('connect').connect(9, '127.0.0.1', () => console.log('connected'));
    setImmediate(names);
  });
});

try {
  dgram.createSocket('udp4').bindSync({ port: 5353 });
} catch (error) {
  show('bindSync', error);
}

function names() {
  dns.lookup('localhost', (error) => {
    show('lookup', error);
    dns.lookupService('127.0.0.1', 80, (failed) => {
      show('lookupService', failed);
      dns.promises.lookup('localhost').catch((refused) => show('promise', refused));
    });
  });
}
