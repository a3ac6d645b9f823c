const dgram = require('dgram');
const dns = require('dns');
const addresses = ['127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '0.0.0.0', 'localhost',
  '::1', '::', '::1%lo', '2130706433', '0x7f000001', '017700000001', '127.1',
  '127.0.0.01', '127.0.0.1\0x',
  '255.255.255.255', '224.0.0.1', 'ip6-localhost', 'LOCALHOST.', '', undefined, null];
for (const type of ['udp4', 'udp6']) {
  for (const address of addresses) {
    const socket = dgram.createSocket(type).on('error', (error) => console.log(code(error)));
    attempt(`${type} ${address}`, () => socket.send('x', Number(port), address, (error) =>
      console.log(error ? code(error) : 'OPEN sent')));
    const connected = dgram.createSocket(type).on('error', () => {});
    attempt(`connect ${address}`, () => connected.connect(Number(port), address, () =>
      connected.send('x')));
    attempt('connectSync', () => dgram.createSocket(type).connectSync?.(Number(port), address));
    attempt('bindSync', () => dgram.createSocket(type).bindSync({ address }) && 'OPEN');
  }
}
let turn = 0;
const changing = { toString: () => (turn++ % 2 ? '127.0.0.1' : '192.0.2.1') };
attempt('an address that changes', () =>
  dgram.createSocket('udp4').on('error', () => {}).send('x', Number(port), changing));
attempt('a look-up of its own', () => dgram.createSocket({
  type: 'udp4', lookup: (name, options, done) => done(null, '127.0.0.1', 4),
}).on('error', () => {}).send('x', Number(port), 'example.com'));
attempt('a handle', () => {
  const socket = dgram.createSocket('udp4');
  const key = Object.getOwnPropertySymbols(socket).find((each) => `${each}`.includes('state'));
  const state = socket[key];
  const { handle } = state;
  handle.lookup = (name, done) => done(null, '127.0.0.1');
  attempt('its bind', () => handle.bind('0.0.0.0', 0, 0));
  attempt('its connect', () => handle.connect('127.0.0.1', Number(port)));
  attempt('its send', () =>
    handle.send({}, [Buffer.from('x')], 1, Number(port), '127.0.0.1', true));
  for (let fd = 3; fd < 64; fd++) if (handle.open(fd) === 0) console.log(`OPEN descriptor ${fd}`);
});
for (let fd = 3; fd < 64; fd++) {
  attempt(`bind fd ${fd}`, () => dgram.createSocket('udp4').bind({ fd }) && 'OPEN');
}
attempt('membership', () => dgram.createSocket('udp4').addMembership('239.1.1.1'));
attempt('source membership', () =>
  dgram.createSocket('udp4').addSourceSpecificMembership('127.0.0.1', '232.1.1.1'));
for (const name of ['localhost', 'example.com', '2130706433']) {
  dns.lookup(name, (error, address) => console.log(error ? code(error) : `OPEN ${address}`));
  later('promise', dns.promises.lookup(name).then(({ address }) => `OPEN ${address}`));
}
attempt('servers', () => {
  const resolver = new dns.Resolver();
  resolver.setServers([`127.0.0.1:${port}`]);
  resolver.resolve4('example.com', (error) => console.log(code(error)));
});
const net = require('net');
for (const host of addresses.slice(0, 10)) {
  attempt(`tcp ${host}`, () => net.connect({ port: Number(tcpPort), host }).on('error', () => {})
    .on('connect', () => console.log('OPEN connected')));
}
attempt('listen', () =>
  net.createServer().on('error', () => {}).listen(0, () => console.log('OPEN')));
attempt('a pipe', () => net.connect(`${folder}/pipe`).on('error', () => {}));
attempt('listen at a pipe', () =>
  net.createServer().on('error', () => {}).listen(`${folder}/pipe`));
attempt('http', () => require('http').get(`http://127.0.0.1:${tcpPort}/`).on('error', () => {}));
attempt('https', () => require('https').get(`https://127.0.0.1:${tcpPort}/`).on('error', () => {}));
attempt('fetch', () => later('fetch', fetch(`http://127.0.0.1:${tcpPort}/`)));
setTimeout(() => {
  console.log('done');
  process.exit();
}, 200);
