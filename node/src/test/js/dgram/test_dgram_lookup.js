'use strict';

// From names to addresses: the socket's own `lookup`, dns.lookup, and literals that need neither.

const dns = require('dns');
const { code, equal, matches, once, test, throws, turns } = require('./harness.js');

/** A look-up that notes what it is asked and answers `answers[name]`, or the name itself. */
function noting(asked, answers = {}) {
  return function lookup(name, family, done) {
    asked.push([this, name, family, typeof done, arguments.length]);
    done(null, name in answers ? answers[name] : name);
  };
}

/** dns.lookup noting its arguments while `action` runs. */
async function dnsReplaced(answer, action) {
  const own = dns.lookup;
  const asked = [];
  dns.lookup = (name, family, done) => {
    asked.push([name, family, typeof done]);
    process.nextTick(done, null, answer);
  };
  try {
    await action(asked);
  } finally {
    dns.lookup = own;
  }
}

test('53 what a look-up throws comes out of bind, and the socket stays binding', (t) => {
  const lookup = () => { throw new RangeError('of its own'); };
  const socket = t.socket({ type: 'udp4', lookup });
  throws(() => socket.bind(0), { name: 'RangeError', message: 'of its own' });
  throws(() => socket.bind(0), code('ERR_SOCKET_ALREADY_BOUND'));
  equal(socket.close(t.mustCall()) === socket, true);
});

test('53 what a look-up throws comes out of connect and of send as well', (t) => {
  let fail = false;
  const lookup = (name, family, done) => {
    if (fail) throw new RangeError('of its own');
    done(null, name);
  };
  const socket = t.bound({ type: 'udp4', lookup });
  fail = true;
  throws(() => socket.send('x', 9, 'name'), { message: 'of its own' });
  throws(() => socket.connect(9, 'name'), { message: 'of its own' });
});

test('56 a bind without a name asks no resolver', async (t) => {
  await dnsReplaced('127.0.0.2', async (asked) => {
    for (const values of [[], [0], [0, '127.0.0.1'], [{ address: '0.0.0.0' }]]) {
      const socket = t.socket('udp4');
      socket.bind(...values);
      await once(socket, 'listening');
    }
    t.socket('udp6').bind(0, '::1', t.mustCall());
    await turns(1);
    equal(asked, []);
  });
});

test('56 a bind by name asks dns.lookup as it is then', async (t) => {
  const [four, six] = [t.socket('udp4'), t.socket('udp6')];
  await dnsReplaced('127.0.0.2', async (asked) => {
    four.bind(0, 'a.name');
    await once(four, 'listening');
    six.bind(0, 'b.name');
    const [error] = await once(six, 'error');
    equal(error.message, 'bind EINVAL 127.0.0.2');
    equal(asked, [['a.name', 4, 'function'], ['b.name', 6, 'function']]);
  });
  equal(four.address().address, '127.0.0.2');
});

test('57 a bind without an address has the look-up asked for the wildcard', (t) => {
  for (const [type, wildcard, family] of [['udp4', '0.0.0.0', 4], ['udp6', '::', 6]]) {
    const asked = [];
    t.socket({ type, lookup: noting(asked) }).bind();
    equal(asked, [[undefined, wildcard, family, 'function', 3]]);
  }
});

test('58 an answer that is no address of the family is EINVAL, told as it was given', (t) => {
  for (const answer of ['', 'x', '::1', ['127.0.0.1', 'x'], 5, {}, undefined, null]) {
    const socket = t.socket({ type: 'udp4', lookup: (name, family, done) => done(null, answer) });
    socket.on('error', t.mustCall((error) => {
      equal(error.message, answer ? `bind EINVAL ${answer}` : 'bind EINVAL');
      equal(Object.keys(error), ['errno', 'code', 'syscall', 'address']);
      equal(error.address, answer);
    }));
    socket.bind(0);
  }
});

test('80 bindSync asks neither look-up', async (t) => {
  await dnsReplaced('127.0.0.2', (asked) => {
    const own = [];
    const socket = t.socket({ type: 'udp4', lookup: noting(own) });
    equal(socket.bindSync({ address: '127.0.0.1' }).address, '127.0.0.1');
    t.socket('udp6').bindSync();
    equal([asked, own], [[], []]);
  });
});

test('99 a connect without an address has the look-up asked for the loopback address', (t) => {
  for (const [type, loopback, family] of [['udp4', '127.0.0.1', 4], ['udp6', '::1', 6]]) {
    for (const values of [[], [undefined], [''], [() => {}]]) {
      const asked = [];
      const socket = t.socket({ type, lookup: noting(asked) });
      socket.bindSync();
      socket.connect(9, ...values);
      equal(asked, [[undefined, loopback, family, 'function', 3]]);
    }
  }
});

test('249 a look-up is asked for every bind, connect and send without a peer', (t) => {
  const asked = [];
  const socket = t.socket({ type: 'udp4', lookup: noting(asked) });
  socket.bind(0, '127.0.0.1');
  socket.send('x', 9);
  socket.send('x', 9, '127.0.0.1');
  socket.send('x', 0, 1, 9, '');
  socket.connect(9, '127.0.0.1');
  equal(asked.map(([self, name, family]) => `${self} ${name} ${family}`),
    Array(5).fill('undefined 127.0.0.1 4'));
});

test('249 connected sends, bindSync and connectSync ask no look-up', (t) => {
  const asked = [];
  const peer = t.bound();
  const socket = t.socket({ type: 'udp4', lookup: noting(asked) });
  socket.bindSync({ address: '127.0.0.1' });
  socket.connectSync(peer.address().port, '127.0.0.1');
  socket.send('x', t.mustCall((error) => equal(error, null)));
  socket.disconnect();
  socket.connectSync(peer.address().port);
  equal(asked, []);
});

test('250 a look-up may answer at once: bind, connect and send go on inside the call', (t) => {
  const socket = t.socket({ type: 'udp4', lookup: noting([]) });
  const order = [];
  socket.bind(0, '127.0.0.1', () => order.push('listening'));
  order.push('bind returned');
  socket.send('x', 9, t.mustCall(() => order.push('sent')));
  equal(order, ['listening', 'bind returned']);
  socket.connect(9, t.mustCall(() => equal(order, ['listening', 'bind returned', 'sent'])));
  equal(socket.remoteAddress().port, 9);
});

test('251 an error of the look-up: to error after bind, to the callback of connect and send',
  async (t) => {
    let fail = true;
    const lookup = (name, family, done) => {
      if (fail) process.nextTick(done, new Error(`no ${name}`));
      else done(null, name);
    };
    const socket = t.socket({ type: 'udp4', lookup });
    socket.bind(0, t.mustNotCall('the callback of bind'));
    equal((await once(socket, 'error'))[0].message, 'no 0.0.0.0');
    fail = false;
    socket.bind(0, '127.0.0.1');
    fail = true;
    socket.connect(9, 'a', t.mustCall(function(...values) {
      equal([values.length, values[0].message, this], [1, 'no a', undefined]);
    }));
    await turns(1);
    socket.send('x', 9, 'b', t.mustCall(function(...values) {
      equal([values.length, values[0].message, this], [1, 'no b', undefined]);
    }));
    await turns(1);
    socket.connect(9, 'c');
    equal((await once(socket, 'error'))[0].message, 'no c');
    socket.send('x', 9, 'd');
    equal((await once(socket, 'error'))[0].message, 'no d');
  });

test('252 connect and send read dns.lookup when they are called', async (t) => {
  const server = t.bound();
  const { port } = server.address();
  const socket = t.bound();
  await dnsReplaced('127.0.0.1', async (asked) => {
    socket.send('x', port, 'a.name');
    await once(server, 'message');
    socket.send('x', port, '127.0.0.1');
    socket.send('x', port);
    socket.connect(port, 'b.name');
    await once(socket, 'connect');
    equal(asked, [['a.name', 4, 'function'], ['b.name', 4, 'function']]);
  });
});

test('252 a literal of the other family, and one that is written loosely, are looked up',
  async (t) => {
    const socket = t.bound();
    await dnsReplaced('127.0.0.1', async (asked) => {
      for (const name of ['::1', '127.1', '127.0.0.01', '[::1]', ' 127.0.0.1']) {
        socket.send('x', 9, name, t.mustCall((error) => equal(error, null)));
      }
      equal(asked.map(([name]) => name), ['::1', '127.1', '127.0.0.01', '[::1]', ' 127.0.0.1']);
    });
  });

test('252 literals of the family are not, zones and mapped addresses included', async (t) => {
  await dnsReplaced('::2', async (asked) => {
    const socket = t.socket('udp6');
    socket.bindSync();
    for (const address of ['::1', '::1%lo', '::FFFF:127.0.0.1']) {
      socket.send('x', 9, address, t.mustCall((error) => equal(error, null)));
    }
    await turns(1);
    equal(asked, []);
  });
});

test('a look-up that answers twice: the second answer to bind finds it bound', async (t) => {
  const lookup = (name, family, done) => {
    done(null, '127.0.0.1');
    done(null, '127.0.0.1');
  };
  const socket = t.socket({ type: 'udp4', lookup });
  socket.on('listening', t.mustCall());
  socket.on('error', t.mustCall((error) => equal(error.message, 'bind EINVAL 127.0.0.1')));
  socket.bind(0);
});

test('a look-up that answers twice sends twice', async (t) => {
  const server = t.bound();
  const { port } = server.address();
  const socket = t.bound({
    type: 'udp4',
    lookup(name, family, done) {
      done(null, '127.0.0.1');
      done(null, '127.0.0.1');
    },
  });
  socket.send('x', port, 'name', t.mustCall((error, bytes) => equal([error, bytes], [null, 1]), 2));
  await once(server, 'message');
  await once(server, 'message');
});
