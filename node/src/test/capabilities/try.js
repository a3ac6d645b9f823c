'use strict';

// Tries what a driver may lack, and prints for each capability "works", the error it gets, or what
// happens instead. Its argument: a UDP descriptor that somebody else has opened.

const dgram = require('dgram');
const { kStateSymbol } = require('internal/dgram');

const GROUP = '239.77.9.1';
const SOURCES = '232.77.9.1';
const OWN = '127.0.0.1';

const bound = (options, address) => {
  const socket = dgram.createSocket(options);
  try {
    socket.bindSync({ address });
  } catch (error) {
    socket.close();
    throw error;
  }
  return socket;
};

const sent = (socket, ...to) => new Promise((resolve, reject) => {
  socket.send('x', ...to, (error) => error ? reject(error) : resolve());
});

/** The texts of so many messages, or of those up to the one that says "behind". */
const heard = (socket, count) => new Promise((resolve) => {
  const texts = [];
  socket.on('message', (message) => {
    texts.push(String(message));
    if (texts.length === count || texts.at(-1) === 'behind') resolve(texts);
  });
});

const trials = {
  IPV6: () => bound('udp6', '::1').close(),
  BIND_BROADCAST_OF_ALL: () => bound('udp4', '127.255.255.255').close(),
  ADOPT_DESCRIPTOR() {
    const socket = dgram.createSocket('udp4');
    try {
      socket.bind({ fd: Number(process.argv[2]) });
    } finally {
      socket.close();
    }
  },
  DESCRIPTOR() {
    const socket = bound('udp4', OWN);
    const { fd } = socket[kStateSymbol].handle;
    socket.close();
    return fd > 0 ? undefined : `the handle's \`fd\` is ${fd}`;
  },
  IPV6_ONLY: () => bound({ type: 'udp6', ipv6Only: true }, '::1').close(),
  REUSE_PORT: () => bound({ type: 'udp4', reusePort: true }, OWN).close(),
  UNICAST_TTL() {
    const socket = bound('udp4', OWN);
    try {
      socket.setTTL(16);
    } finally {
      socket.close();
    }
  },
  EMPTY_TO_PEER() {
    const socket = bound('udp4', OWN);
    socket.connectSync(socket.address().port, OWN);
    return new Promise((resolve, reject) => {
      socket.send('', (error) => {
        socket.close();
        if (error) reject(error);
        else resolve();
      });
    });
  },
  SOURCE_MEMBERSHIP() {
    const socket = bound('udp4', OWN);
    try {
      socket.addSourceSpecificMembership(OWN, SOURCES, OWN);
    } finally {
      socket.close();
    }
  },
  MIXED_MEMBERSHIP() {
    const socket = bound('udp4', OWN);
    try {
      socket.addMembership(SOURCES, OWN);
      socket.addSourceSpecificMembership(OWN, SOURCES, OWN);
    } finally {
      socket.close();
    }
  },
  async HEARS_OTHERS_GROUPS() {
    const member = bound({ type: 'udp4', reuseAddr: true }, '0.0.0.0');
    member.addMembership(GROUP, OWN);
    const { port } = member.address();
    const other = dgram.createSocket({ type: 'udp4', reuseAddr: true });
    other.bindSync({ port });
    const sender = bound('udp4', OWN);
    sender.setMulticastInterface(OWN);
    const texts = heard(other, 2);
    await sent(sender, port, GROUP);
    sender.send('behind', port, OWN);
    const found = await texts;
    for (const socket of [member, other, sender]) socket.close();
    return found.includes('x') ? undefined : 'a socket hears only groups it has joined itself';
  },
  async CONNECT_KEEPS_RECEIVED() {
    const socket = bound('udp4', OWN);
    const sender = bound('udp4', OWN);
    await sent(sender, socket.address().port, OWN);
    socket.connectSync(sender.address().port, OWN);
    const texts = heard(socket, 2);
    sender.send('behind', socket.address().port, OWN);
    const found = await texts;
    for (const each of [socket, sender]) each.close();
    return found.includes('x') ? undefined : 'what had arrived before `connect` is lost';
  },
  async PACKET_INFO() {
    const socket = dgram.createSocket({ type: 'udp4', packetInfo: true });
    socket.bindSync({ address: OWN });
    const facts = new Promise((resolve) => socket.on('message', (message, r) => resolve(r)));
    socket.send('x', socket.address().port, OWN);
    const { localAddress } = await facts;
    socket.close();
    return localAddress === OWN ? undefined : 'nothing is known';
  },
  MULTICAST_ALL() {
    dgram.createSocket({ type: 'udp4', multicastAll: false }).close();
  },
  BIND_TO_DEVICE() {
    dgram.createSocket({ type: 'udp4', bindToDevice: 'lo' }).close();
  },
  DISCONNECT_RELEASES_PORT() {
    const socket = bound('udp4', OWN);
    socket.connectSync(9, OWN);
    socket.disconnect();
    const { port } = socket.address();
    socket.close();
    return port === 0 ? undefined : 'after `disconnect` the port stays';
  },
};

(async () => {
  for (const [name, trial] of Object.entries(trials)) {
    let outcome;
    try {
      const instead = await trial();
      outcome = typeof instead === 'string' ? instead : 'works';
    } catch (error) {
      outcome = `\`${error.name} [${error.code}]: ${error.message}\``;
    }
    console.log(`${name}\t${outcome}`);
  }
})();
