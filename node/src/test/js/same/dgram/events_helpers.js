// events.once and events.on with sockets.
'use strict';

const dgram = require('dgram');
const { on, once, getEventListeners, listenerCount } = require('events');

const told = (error) => `${error.name} ${error.code}: ${error.message}`;

(async () => {
  const socket = dgram.createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  console.log('listening', await once(socket, 'listening'));
  const { port } = socket.address();

  socket.send('first', port);
  const [message, { address, family, size }] = await once(socket, 'message');
  console.log(String(message), address, family, size);

  const waiting = once(socket, 'message').catch(told);
  socket.emit('error', new RangeError('made up'));
  console.log('an error ends the wait:', await waiting);
  console.log(listenerCount(socket, 'message'), getEventListeners(socket, 'error').length);

  const failing = dgram.createSocket('udp4');
  failing.bind(0, '::1');
  console.log(await once(failing, 'listening').catch(told));
  failing.bind(0, '::1');
  console.log('error is an event like others:', (await once(failing, 'error'))[0].code);

  const controller = new AbortController();
  const aborted = once(socket, 'message', { signal: controller.signal }).catch(told);
  controller.abort(new Error('enough'));
  console.log(await aborted, listenerCount(socket, 'message'));
  console.log(await once(socket, 'x', { signal: AbortSignal.abort() }).catch(told));

  for (let i = 0; i < 3; i++) socket.send(`datagram ${i}`, port);
  let count = 0;
  for await (const [bytes, rinfo] of on(socket, 'message')) {
    console.log(String(bytes), rinfo.size);
    if (++count === 3) break;
  }
  console.log('after the loop', listenerCount(socket, 'message'), listenerCount(socket, 'error'));

  const stop = new AbortController();
  socket.send('last', port);
  try {
    for await (const [bytes] of on(socket, 'message', { signal: stop.signal })) {
      console.log(String(bytes));
      stop.abort();
    }
  } catch (error) {
    console.log(told(error), error.cause?.name);
  }

  const messages = on(socket, 'message', { close: ['close'] });
  socket.send('a', port);
  socket.send('b', port, () => socket.close());
  for await (const [bytes] of messages) console.log(String(bytes));
  console.log('closed: the loop is over');
  failing.close();
  console.log(await once(failing, 'close'));
})();
