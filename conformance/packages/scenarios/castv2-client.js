'use strict';

// A receiver of our own starts the media player, loads, pauses and stops.

const fs = require('fs');
const path = require('path');
const { Server } = require('castv2');
const { Client, DefaultMediaReceiver } = require('castv2-client');

const shared = path.join(__dirname, '../shared');
const server = new Server({ key: fs.readFileSync(path.join(shared, 'key.pem')),
  cert: fs.readFileSync(path.join(shared, 'cert.pem')) });
const application = { appId: DefaultMediaReceiver.APP_ID, displayName: 'Player', sessionId: 's',
  transportId: 'player', statusText: 'ready' };
let playerState = 'IDLE';
server.on('message', (clientId, sourceId, destinationId, namespace, data) => {
  const { type, requestId, ...rest } = JSON.parse(data);
  console.log('server', destinationId, namespace.split('.').pop(), type, rest);
  const reply = (body) => server.send(clientId, destinationId, sourceId, namespace,
    JSON.stringify({ requestId, ...body }));
  if (type === 'PING') reply({ type: 'PONG' });
  if (type === 'LAUNCH' || (type === 'GET_STATUS' && destinationId === 'receiver-0')) {
    reply({ type: 'RECEIVER_STATUS', status: { applications: [application],
      volume: { level: 0.5, muted: false } } });
  }
  if (type === 'SET_VOLUME') reply({ type: 'RECEIVER_STATUS', status: { volume: rest.volume } });
  if (type === 'STOP' && destinationId === 'receiver-0') {
    reply({ type: 'RECEIVER_STATUS', status: { applications: [] } });
  }
  if (destinationId !== 'player') return;
  if (type === 'LOAD' || type === 'PLAY') playerState = 'PLAYING';
  if (type === 'PAUSE') playerState = 'PAUSED';
  if (type === 'CONNECT') return;
  reply({ type: 'MEDIA_STATUS', status: [{ mediaSessionId: 1, playerState, currentTime: 3 }] });
});
server.listen(8009, '127.0.0.1', () => {
  const client = new Client();
  client.on('error', (error) => console.log('error', error.message));
  client.connect({ host: '127.0.0.1', rejectUnauthorized: false }, () => {
    client.setVolume({ level: 0.25 }, (error, volume) => {
      console.log(error, volume);
      client.launch(DefaultMediaReceiver, (failed, player) => {
        player.on('status', (status) => console.log('status', status.playerState));
        player.load({ contentId: 'http://127.0.0.1/a.mp4', contentType: 'video/mp4',
          streamType: 'BUFFERED' }, { autoplay: true }, (wrong, loaded) => {
          console.log(failed, wrong, loaded.playerState);
          player.getStatus(() => player.pause((no, status) => {
            console.log(no, status);
            client.stop(player, (error2, left) => {
              console.log(error2, left);
              client.close();
              server.close();
              process.exit(0);
            });
          }));
        });
      });
    });
  });
});
