// Signals: aborted already, later, with a reason, by a timer, for several sockets, in every state.
'use strict';

const dgram = require('dgram');
const { getEventListeners, once } = require('events');

const turn = () => new Promise((resolve) => setImmediate(resolve));

function watched(options) {
  const socket = dgram.createSocket({ type: 'udp4', ...options });
  for (const event of ['listening', 'connect', 'message', 'error', 'close']) {
    socket.on(event, (value) => console.log(`  '${event}'`, value?.message ?? value));
  }
  return socket;
}

async function scene(name, begin) {
  console.log(name);
  const controller = new AbortController();
  const socket = watched({ signal: controller.signal });
  const before = begin(socket, controller);
  if (!controller.signal.aborted) {
    if (before) await before;
    process.nextTick(() => console.log('  tick'));
    controller.abort();
    console.log('  aborted', getEventListeners(controller.signal, 'abort').length);
  }
  await turn();
  await turn();
  console.log('  after', getEventListeners(controller.signal, 'abort').length,
    socket.listenerCount('close'));
}

(async () => {
  for (const reason of [undefined, new RangeError('why'), 'text', null]) {
    const socket = watched({ signal: AbortSignal.abort(reason) });
    try {
      socket.bind();
    } catch (error) {
      console.log(error.code);
    }
    await once(socket, 'close');
  }
  await scene('unbound', () => {});
  await scene('binding', (socket) => { socket.bind(0, '127.0.0.1'); });
  await scene('binding by name', (socket) => { socket.bind(0, 'localhost'); });
  await scene('bound', (socket) => { socket.bindSync({ address: '127.0.0.1' }); });
  await scene('connecting', (socket) => { socket.connect(9, () => console.log('  never')); });
  await scene('connected', (socket) => {
    socket.connectSync(9);
    return once(socket, 'connect');
  });
  await scene('a send waits', (socket) => { socket.send('x', 9, () => console.log('  never')); });
  await scene('closed', (socket) => { socket.close(); });
  await scene('in listening', (socket, controller) => {
    socket.on('listening', () => controller.abort());
    socket.bind(0, '127.0.0.1', () => console.log('  the callback'));
    return once(socket, 'close');
  });
  await scene('in message', (socket, controller) => {
    const { port } = socket.bindSync({ address: '127.0.0.1' });
    socket.on('message', () => controller.abort());
    for (let i = 0; i < 3; i++) socket.send(`${i}`, port);
    return once(socket, 'close');
  });

  const shared = new AbortController();
  const several = [1, 2, 3].map(() => watched({ signal: shared.signal }).bind(0, '127.0.0.1'));
  await once(several[2], 'listening');
  console.log(getEventListeners(shared.signal, 'abort').length);
  shared.signal.addEventListener('abort', () => console.log('  the listener of the program'));
  shared.abort();
  await once(several[2], 'close');

  const timed = watched({ signal: AbortSignal.timeout(10) });
  timed.bindSync();
  timed.on('close', () => console.log('closed by the clock'));
  await once(timed, 'close');

  const any = new AbortController();
  const either = watched({ signal: AbortSignal.any([any.signal, new AbortController().signal]) });
  any.abort();
  await once(either, 'close');
})();
