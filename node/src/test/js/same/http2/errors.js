'use strict';

// What is refused, and how settings are packed.

const http2 = require('http2');

const attempt = (label, step) => {
  try {
    console.log(label, step());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
};
const hex = (settings) => http2.getPackedSettings(settings).toString('hex');

attempt('none', () => hex());
attempt('some', () => hex({ enablePush: false, maxFrameSize: 20000, headerTableSize: 1 }));
attempt('custom', () => hex({ customSettings: { 9999: 301 } }));
attempt('flag', () => hex({ enablePush: 1 }));
attempt('frame', () => hex({ maxFrameSize: 1 }));
attempt('window', () => hex({ initialWindowSize: 2 ** 31 }));
attempt('unpack', () => JSON.stringify(http2.getUnpackedSettings(
  Buffer.from('000300000064000200000001', 'hex'))));
attempt('length', () => http2.getUnpackedSettings(Buffer.alloc(5)));
attempt('type', () => http2.getUnpackedSettings('x'));
attempt('default', () => JSON.stringify(http2.getDefaultSettings()));
attempt('constants', () => [http2.constants.NGHTTP2_CANCEL, http2.constants.HTTP2_HEADER_PATH,
  http2.sensitiveHeaders].map(String).join(' '));
attempt('protocol', () => http2.connect('ftp://localhost'));
attempt('options', () => http2.createServer(5));
attempt('secure', () => http2.createSecureServer(() => {}));

const server = http2.createServer(() => {});
server.listen(0, '127.0.0.1', () => {
  const client = http2.connect(`http://127.0.0.1:${server.address().port}`, () => {
    attempt('pseudo', () => client.request({ ':nope': 1 }));
    attempt('connection', () => client.request({ connection: 'close' }));
    attempt('single', () => client.request({ 'content-type': ['a', 'b'] }));
    attempt('token', () => client.request({ 'a b': 'c' }));
    attempt('connect', () => client.request({ ':method': 'CONNECT' }));
    attempt('stream', () => client.request({}, { endStream: 1 }));
    attempt('socket', () => client.socket.write('x'));
    attempt('ping', () => client.ping(Buffer.alloc(3), () => {}));
    client.destroy();
    client.request({}).on('error', (error) => console.log('destroyed', error.code));
    client.on('close', () => {
      setImmediate(() => {
        attempt('gone', () => client.socket);
        server.close();
      });
    });
  });
});
