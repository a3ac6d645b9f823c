'use strict';

// The calls: a name and arguments each, most of them near what is legal, some of them anything.

const {
  addresses, anything, blockLists, freePorts, groups, interfaces, literals, messages, numbers,
  ports, sizes, sources,
} = require('./values');

/** Makes calls out of a `draw`; `callback()` makes a function whose calls are noted. */
function makeCalls(draw, callback) {
  const one = (list) => draw.oneOf(list);
  const any = () => one(anything);
  const maybe = () => (draw.chance(8) ? any() : one([undefined, callback(), callback()]));
  const tail = () => (draw.chance(3) ? [] : [maybe()]);
  const own = () => one(['127.0.0.1', '127.0.0.1', undefined, '', '::1']);
  const anyList = () => draw.times(draw.below(7), any);

  const usual = [
    () => ['bind', [one(freePorts), one(addresses), ...tail()]],
    () => ['bind', [0, own(), ...tail()]],
    () => ['bind', [bindOptions(), ...tail()]],
    () => ['bind', tail()],
    () => ['bindSync', [bindOptions()]],
    () => ['bindSync', []],
    () => ['connect', [one(ports), one(addresses), ...tail()]],
    () => ['connect', [9, own(), ...tail()]],
    () => ['connect', [9, ...tail()]],
    () => ['connectSync', [one(ports), one(addresses)]],
    () => ['connectSync', [9]],
    () => ['disconnect', []],
    () => ['send', [one(messages), one(ports), one(addresses), ...tail()]],
    () => ['send', [one(messages), 9, ...tail()]],
    () => ['send', ['hi', ...tail()]],
    () => ['send', [one(messages), one(sizes), one(sizes), one(ports), '127.0.0.1', ...tail()]],
    () => ['send', [one(messages), one(numbers), one(numbers), ...tail()]],
    () => ['send', ['hello', 1, 3, 9, one(literals), ...tail()]],
    () => ['sendto', [one(messages), one(sizes), one(sizes), 9, own(), ...tail()]],
    () => ['sendto', ['hello', 0, 5, one(ports), one(addresses), ...tail()]],
    () => ['close', tail()],
    () => [Symbol.asyncDispose, []],
    () => [one(['address', 'remoteAddress', 'ref', 'unref']), []],
    () => [one(['getRecvBufferSize', 'getSendBufferSize']), []],
    () => [one(['getSendQueueSize', 'getSendQueueCount']), []],
    () => [one(['setBroadcast', 'setMulticastLoopback']), [any()]],
    () => [one(['setTTL', 'setMulticastTTL']), [one(sizes)]],
    () => [one(['setRecvBufferSize', 'setSendBufferSize']), [one(sizes)]],
    () => ['setMulticastInterface',
      [one([...addresses, 'lo', '::%lo', '::%nowhere', '255.255.255.255'])]],
    () => [one(['addMembership', 'dropMembership']), [one(groups), one(interfaces)]],
    () => [one(['addSourceSpecificMembership', 'dropSourceSpecificMembership']),
      [one(sources), one(groups), one(interfaces)]],
  ];

  // Those whose arguments of any type lead nowhere a host or a resolver would decide.
  const strange = ['bindSync', 'connectSync', 'disconnect', 'send', 'sendto', 'close', 'address',
    'remoteAddress', 'setBroadcast', 'setTTL', 'setMulticastTTL', 'setMulticastLoopback', 'ref',
    'unref', 'setRecvBufferSize', 'setSendBufferSize', 'getRecvBufferSize', 'getSendBufferSize',
    'getSendQueueSize', 'getSendQueueCount', 'connect'];

  function bindOptions() {
    return draw.chance(4) ? one(anything) : {
      port: one(freePorts), address: one(addresses), exclusive: any(),
      fd: one([undefined, undefined, 0, -1, 1.5, '3', 2 ** 31, 987654]),
    };
  }

  return () => (draw.chance(6) ? [one(strange), anyList()] : draw.made(usual));
}

/** What a socket is made with. */
function makeOptions(draw, { signal, lookups }) {
  const rarely = (list, other) => (draw.chance(5) ? draw.oneOf(list) : other);
  const type = rarely(anything, draw.oneOf(['udp4', 'udp4', 'udp6']));
  if (draw.chance(2)) return type;
  return {
    type,
    reuseAddr: draw.oneOf(anything),
    reusePort: rarely(anything),
    ipv6Only: rarely(anything),
    recvBufferSize: rarely(numbers),
    sendBufferSize: rarely(numbers),
    receiveBlockList: rarely(blockLists()),
    sendBlockList: rarely(blockLists()),
    lookup: rarely(anything, draw.oneOf([undefined, undefined, ...lookups])),
    signal: rarely(anything, draw.oneOf([undefined, signal])),
  };
}

/** How a socket may be when the calls begin. */
const beginnings = [
  () => {},
  () => {},
  (socket) => socket.bind(0, socket.type === 'udp4' ? '127.0.0.1' : '::1'),
  (socket) => socket.bindSync(),
  (socket) => socket.bindSync({ address: socket.type === 'udp4' ? '127.0.0.1' : '::1' }),
  (socket) => { socket.connectSync(socket.bindSync().port); },
  (socket) => socket.connectSync(9),
  (socket) => socket.connect(9),
  (socket) => { socket.bindSync(); socket.connect(9); },
  (socket) => { socket.connectSync(9); socket.disconnect(); },
  (socket) => { socket.bindSync(); socket.close(); },
  (socket) => { socket.connectSync(9); socket.close(); },
  (socket) => socket.send('first', 9),
  (socket) => socket.close(),
  (socket) => socket.addMembership('239.1.2.3', '127.0.0.1'),
];

module.exports = { beginnings, makeCalls, makeOptions };
