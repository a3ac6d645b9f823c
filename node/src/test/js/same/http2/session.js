'use strict';

// What a session says beside streams: settings, ping, goaway, resets, promises.

const http2 = require('http2');

const heard = [];
const server = http2.createServer({ settings: { maxConcurrentStreams: 7 } });
server.on('session', (session) => {
  session.on('goaway', (code) => heard.push(code));
});
server.on('stream', (stream, headers) => {
  if (headers[':path'] === '/reset') {
    stream.on('error', () => {});
    stream.close(http2.constants.NGHTTP2_REFUSED_STREAM);
    return;
  }
  heard.push(stream.pushAllowed);
  stream.pushStream({ ':path': '/pushed' }, (error, pushed, sent) => {
    heard.push(error, sent[':path'], pushed.id);
    pushed.respond({ ':status': 200, 'x-pushed': '1' });
    pushed.end('gift');
  });
  stream.respond({ ':status': 204 });
});

const reset = (client, done) => {
  const request = client.request({ ':path': '/reset' });
  request.on('error', (error) => console.log(error.code, error.message));
  request.on('close', () => {
    console.log('reset', request.rstCode, request.destroyed);
    done();
  });
};

const push = (client, done) => {
  client.on('stream', (stream, headers) => {
    console.log('pushed', headers[':path'], stream.id);
    const heard = [];
    stream.on('push', (answer) => heard.push(answer[':status'], answer['x-pushed']));
    stream.setEncoding('utf8');
    stream.on('data', (text) => heard.push(text));
    stream.on('end', () => {
      console.log('push', ...heard);
      done();
    });
  });
  client.request({ ':path': '/push' }).resume();
};

server.listen(0, '127.0.0.1', () => {
  const client = http2.connect(`http://127.0.0.1:${server.address().port}`);
  client.once('remoteSettings', (settings) => {
    console.log('remote', settings.maxConcurrentStreams, settings.initialWindowSize);
    client.ping(Buffer.from('12345678'), (error, duration, payload) => {
      console.log('ping', error, typeof duration, payload.toString());
      client.settings({ initialWindowSize: 100000 }, (wrong, own) => {
        console.log('settings', wrong, own.initialWindowSize, client.pendingSettingsAck);
        reset(client, () => push(client, () => {
          client.goaway(0);
          client.close();
          server.close(() => console.log('closed', heard));
        }));
      });
    });
  });
});
