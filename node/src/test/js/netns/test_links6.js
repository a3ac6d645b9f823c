'use strict';

// Addresses of a link: they mean something together with their interface only.

const { FarSocket, at, equal, hear, once, sent, test, throws } = require('./net.js');

test('189 a sender of the link carries the interface it was heard on', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  const heard = hear(socket);
  const far = await FarSocket.make('udp6', {});
  for (const link of [0, 1]) {
    await far.send(`link ${link}`, port, `${at.near6[link]}%far${link}`);
    await heard.until(`link ${link}`);
    equal(heard.senders[link], {
      address: `${at.far6[link]}%near${link}`, family: 'IPv6', port: far.port, size: 6,
    });
  }
});

test('189 an answer to that sender arrives', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  const far = await FarSocket.make('udp6', {});
  const heard = hear(socket);
  await far.send('question', port, `${at.near6[1]}%far1`);
  await heard.until('question');
  const [{ address, port: back }] = heard.senders;
  equal(await sent(socket, 'answer', back, address), null);
  const [[text, , rinfo]] = await far.take(1);
  equal([text, rinfo.address], ['answer', `${at.near6[1]}%far1`]);
});

test('60 bound to an address of a link with its interface', (t) => {
  const socket = t.socket('udp6');
  equal(socket.bindSync({ address: `${at.near6[0]}%near0` }).address, `${at.near6[0]}%near0`);
  equal(socket.address().address, `${at.near6[0]}%near0`);
});

test('60 an address of a link without its interface cannot be bound', async (t) => {
  for (const address of [at.near6[0], `${at.near6[0]}%2`, `${at.near6[0]}%nowhere`]) {
    throws(() => t.socket('udp6').bindSync({ address, port: 45077 }), {
      message: `bind EINVAL ${address}:45077`, errno: -22,
    });
  }
  throws(() => t.socket('udp6').bindSync({ address: `${at.near6[0]}%near1`, port: 45077 }), {
    message: `bind EADDRNOTAVAIL ${at.near6[0]}%near1:45077`,
  });
});

test('60 bound to one link, a socket hears that link only', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync({ address: `${at.near6[1]}%near1` });
  const heard = hear(socket);
  const far = await FarSocket.make('udp6', {});
  await far.send('not for it', port, `${at.near6[0]}%far0`);
  await far.send('for it', port, `${at.near6[1]}%far1`);
  equal(await heard.until('for it'), ['for it']);
});

test('87 connected to a neighbour of the link', async (t) => {
  const far = await FarSocket.make('udp6', {});
  const socket = t.socket('udp6');
  socket.connectSync(far.port, `${at.far6[0]}%near0`);
  equal(socket.remoteAddress(), {
    address: `${at.far6[0]}%near0`, family: 'IPv6', port: far.port,
  });
  equal(socket.address().address, `${at.near6[0]}%near0`);
  equal(await sent(socket, 'hello'), null);
  const [[, , rinfo]] = await far.take(1);
  equal(rinfo.address, `${at.near6[0]}%far0`);
  const heard = hear(socket);
  await far.send('hello yourself', socket.address().port, `${at.near6[0]}%far0`);
  equal(await heard.until('hello yourself'), ['hello yourself']);
});

test('a neighbour of the link without its interface: the routes decide', async (t) => {
  const far = await FarSocket.make('udp6', {});
  const socket = t.socket('udp6');
  equal(await sent(socket, 'routed', far.port, at.far6[0]), null);
  equal((await far.take(1))[0][2].address, `${at.near6[0]}%far0`);
});

test('188 IPv4 and IPv6 senders of another host on one socket', async (t) => {
  const socket = t.socket('udp6');
  const { port } = socket.bindSync();
  const heard = hear(socket);
  const four = await FarSocket.make('udp4', {});
  const six = await FarSocket.make('udp6', { address: at.global6.far });
  await four.send('four', port, at.near[0]);
  await six.send('six', port, at.global6.near);
  await heard.count(2);
  const addresses = heard.senders.map(({ address }) => address).sort();
  equal(addresses, [`::ffff:${at.far[0]}`, at.global6.far].sort());
  await sent(socket, 'back', four.port, `::ffff:${at.far[0]}`);
  equal(await four.texts(1), ['back']);
});

test('69 a socket for IPv6 alone is not heard of by IPv4', 'IPV6_ONLY', async (t) => {
  const six = t.socket({ type: 'udp6', ipv6Only: true });
  const { port } = six.bindSync();
  const four = t.socket('udp4');
  four.bindSync({ port });
  const [heardSix, heardFour] = [hear(six), hear(four)];
  const far = await FarSocket.make('udp4', {});
  await far.send('four', port, at.near[0]);
  const far6 = await FarSocket.make('udp6', {});
  await far6.send('six', port, at.global6.near);
  equal(await heardFour.until('four'), ['four']);
  equal(await heardSix.until('six'), ['six']);
});

test('189 every link has its own neighbours, by the same socket', async (t) => {
  const far = await FarSocket.make('udp6', {});
  const socket = t.socket('udp6');
  for (const link of [0, 1]) {
    socket.send(`link ${link}`, far.port, `${at.far6[link]}%near${link}`);
  }
  await once(socket, 'listening');
  const took = await far.take(2);
  equal(took.map(([text, , { address }]) => `${text} ${address}`).sort(),
    [`link 0 ${at.near6[0]}%far0`, `link 1 ${at.near6[1]}%far1`]);
});
