'use strict';

// Records of every type, from a name server of a few lines; what the answers' codes become.

const dgram = require('dgram');
const dns = require('dns');

const u16 = (number) => Buffer.from([number >> 8, number & 255]);
const u32 = (number) => Buffer.concat([u16(number >>> 16), u16(number & 0xffff)]);
const label = (text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')]);
const name = (text) => Buffer.concat([...text.split('.').map(label), Buffer.alloc(1)]);
const text = (...parts) => Buffer.concat(parts.map(label));

const records = {
  1: [Buffer.from([1, 2, 3, 4]), Buffer.from([5, 6, 7, 8])],
  28: [Buffer.from('20010db8000000000000000000000001', 'hex')],
  5: [name('alias.test')],
  15: [Buffer.concat([u16(10), name('mx1.test')]), Buffer.concat([u16(20), name('mx2.test')])],
  2: [name('ns1.test'), name('ns2.test')],
  16: [text('v=spf1', 'two'), text('é')],
  33: [Buffer.concat([u16(1), u16(2), u16(53), name('srv.test')])],
  12: [name('ptr.test')],
  35: [Buffer.concat([u16(100), u16(50), text('s', 'z3950+I2L', ''), name('rep.test')])],
  6: [Buffer.concat([name('ns.test'), name('host.test'), ...[1, 2, 3, 4, 5].map(u32)])],
  257: [Buffer.from('\0\x05issueca.test', 'latin1'), Buffer.from('\x80\x03tbsx', 'latin1')],
  52: [Buffer.from([3, 1, 1, 0xde, 0xad])],
};
const codes = { form: 1, fail: 2, nx: 3, notimp: 4, refuse: 5 };

function questionOf(message) {
  const labels = [];
  let at = 12;
  while (message[at] > 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + message[at]));
    at += message[at] + 1;
  }
  return { labels, type: message.readUInt16BE(at + 1), section: message.subarray(12, at + 5) };
}

function answersFor(labels, type) {
  if (labels[0] in codes || labels[0] === 'empty') return [];
  const types = type === 255 ? Object.keys(records).filter((each) => each !== '52') : [type];
  return types.flatMap((each) => (records[each] ?? []).map((data) => Buffer.concat(
    [u16(0xc00c), u16(each), u16(1), u32(60), u16(data.length), data])));
}

const server = dgram.createSocket('udp4', (message, from) => {
  const { labels, type, section } = questionOf(message);
  if (labels[0] === 'drop') return;
  const answers = answersFor(labels, type);
  const head = Buffer.from([0x81, 0x80 | (codes[labels[0]] ?? 0)]);
  server.send(Buffer.concat([message.subarray(0, 2), head, u16(1), u16(answers.length), u32(0),
    section, ...answers]), from.port, from.address);
});

async function attempt(label, ask) {
  try {
    console.log(label, await ask());
  } catch (error) {
    console.log(label, error.name, error.message, Object.entries(error));
  }
}

async function all(place) {
  const resolver = new dns.promises.Resolver({ timeout: 2000, tries: 2 });
  resolver.setServers([place]);
  for (const type of ['4', '6', 'Cname', 'Ns', 'Ptr', 'Mx', 'Txt', 'Srv', 'Soa', 'Naptr', 'Caa',
    'Tlsa', 'Any']) {
    await attempt(type, () => resolver[`resolve${type}`]('a.test'));
    await attempt(type, () => resolver[`resolve${type}`]('empty.test'));
  }
  await attempt('ttl', () => resolver.resolve4('a.test', { ttl: true }));
  await attempt('ttl', () => resolver.resolve6('a.test', { ttl: true }));
  for (const first of Object.keys(codes)) {
    await attempt(first, () => resolver.resolve4(`${first}.test`));
  }
  await attempt('A', () => resolver.resolve('a.test'));
  await attempt('MX', () => resolver.resolve('a.test', 'MX'));
  await attempt('ZZ', () => resolver.resolve('a.test', 'ZZ'));
  await attempt('reverse', () => resolver.reverse('9.9.9.9'));
  await attempt('reverse', () => resolver.reverse('2001:db8::1'));
  await attempt('reverse', () => resolver.reverse('zz'));
  await attempt('long', () => resolver.resolve4(`${'a'.repeat(70)}.test`));
  await attempt('dots', () => resolver.resolve4('a..b'));
  const quick = new dns.promises.Resolver({ timeout: 100, tries: 1 });
  quick.setServers([place]);
  await attempt('drop', () => quick.resolveTxt('drop.test'));
  quick.setServers(['127.0.0.1:1']);
  await attempt('nobody', () => quick.resolve4('a.test'));
}

function callbacks(place) {
  const resolver = new dns.Resolver();
  resolver.setServers([place]);
  const request = resolver.resolveMx('drop.test', (error) => {
    console.log(error.code, error.message);
    dns.setServers([place]);
    dns.resolve('a.test', 'TXT', (failure, answer) => {
      console.log(failure, answer);
      server.close();
    });
  });
  console.log(request.constructor.name, Object.keys(request));
  try {
    resolver.setServers(['127.0.0.1']);
  } catch (error) {
    console.log(error.code, error.message);
  }
  resolver.cancel();
}

server.bind(0, '127.0.0.1', () => {
  const place = `127.0.0.1:${server.address().port}`;
  all(place).then(() => callbacks(place));
});
