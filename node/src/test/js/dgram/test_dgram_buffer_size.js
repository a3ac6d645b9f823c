'use strict';

// The kernel's buffers of a socket.

const { inspect } = require('util');
const { equal, ok, test, throws } = require('./harness.js');

// The error `action` throws.
function thrown(action) {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing thrown');
}

test('231 each direction has its own size, doubled by the kernel', (t) => {
  for (const type of ['udp4', 'udp6']) {
    const socket = t.bound({ type, recvBufferSize: 10000 });
    equal(socket.getRecvBufferSize(), 20000);
    socket.setSendBufferSize(8192);
    equal([socket.getRecvBufferSize(), socket.getSendBufferSize()], [20000, 16384]);
  }
});

test('232 what is too small or too large is brought into range', (t) => {
  const [socket, other] = [t.bound(), t.bound()];
  socket.setRecvBufferSize(1);
  socket.setSendBufferSize(1);
  equal([socket.getRecvBufferSize(), socket.getSendBufferSize()], [2304, 4608]);
  socket.setRecvBufferSize(2 ** 30);
  other.setRecvBufferSize(2 ** 31 - 1);
  equal(socket.getRecvBufferSize(), other.getRecvBufferSize());
  ok(socket.getRecvBufferSize() > 2304 && socket.getRecvBufferSize() <= 2 ** 31);
  socket.setSendBufferSize(0);
  equal(socket.getSendBufferSize(), 4608);
});

test('233 in no state is a size anything but 32 bits', (t) => {
  const closed = t.bound();
  closed.close();
  const binding = t.socket('udp4').bind();
  for (const socket of [t.socket('udp4'), binding, t.bound(), closed]) {
    for (const size of [-1, 1.5, NaN, Infinity, '8192', 'x', true, undefined, null, 2 ** 32, {}]) {
      for (const call of ['setRecvBufferSize', 'setSendBufferSize']) {
        throws(() => socket[call](size), {
          name: 'TypeError', code: 'ERR_SOCKET_BAD_BUFFER_SIZE',
          message: 'Buffer size must be a positive integer',
        });
      }
    }
  }
  throws(() => t.bound().setRecvBufferSize(1n), { name: 'TypeError', code: undefined });
});

test('234 sizes beyond 31 bits are the kernel\'s no, with a descriptor or without', (t) => {
  for (const socket of [t.bound(), t.socket('udp4')]) {
    for (const size of [2 ** 31, 2 ** 32 - 1]) {
      throws(() => socket.setRecvBufferSize(size), {
        name: 'SystemError', code: 'ERR_SOCKET_BUFFER_SIZE', errno: -22,
        syscall: 'uv_recv_buffer_size',
        message: 'Could not get or set buffer size: uv_recv_buffer_size returned EINVAL ' +
          '(invalid argument)',
      });
      throws(() => socket.setSendBufferSize(size), { syscall: 'uv_send_buffer_size' });
    }
  }
});

test('235 all four say EBADF before bind and while binding', (t) => {
  const binding = t.socket('udp4').bind();
  for (const socket of [t.socket('udp4'), binding]) {
    for (const [call, syscall] of [['getRecvBufferSize', 'uv_recv_buffer_size'],
      ['setRecvBufferSize', 'uv_recv_buffer_size'], ['getSendBufferSize', 'uv_send_buffer_size'],
      ['setSendBufferSize', 'uv_send_buffer_size']]) {
      const error = thrown(() => socket[call](4096));
      equal(error.info, { errno: -9, code: 'EBADF', message: 'bad file descriptor', syscall });
      equal(String(error), 'SystemError [ERR_SOCKET_BUFFER_SIZE]: ' +
        `Could not get or set buffer size: ${syscall} returned EBADF (bad file descriptor)`);
    }
  }
});

test('236 errno and syscall of the error are doors to its info', (t) => {
  const error = thrown(() => t.socket('udp4').getRecvBufferSize());
  error.errno = 5;
  error.syscall = 'another';
  equal([error.info.errno, error.info.syscall], [5, 'another']);
  error.info.errno = 7;
  equal(error.errno, 7);
  const { get, set, enumerable } = Object.getOwnPropertyDescriptor(error, 'errno');
  equal([typeof get, typeof set, enumerable], ['function', 'function', true]);
  const text = inspect(error);
  ok(text.includes('errno: [Getter/Setter: 7]'), text);
  ok(text.includes("syscall: [Getter/Setter: 'another']"), text);
  equal(Object.getOwnPropertyDescriptor(error, 'name').enumerable, false);
});
