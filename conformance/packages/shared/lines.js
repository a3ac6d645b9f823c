'use strict';

const dgram = require('dgram');

/**
 * Binds a socket on the loopback and calls `start` with its port; once `count` lines have come, in
 * whatever datagrams, prints them sorted and calls what `start` answered.
 */
module.exports = function collect(count, start) {
  const lines = [];
  let end;
  const server = dgram.createSocket('udp4', (message) => {
    lines.push(...message.toString().split('\n').filter(Boolean));
    if (lines.length < count) return;
    console.log(lines.sort().join('\n'));
    server.close();
    end();
  });
  server.bind(0, '127.0.0.1', () => {
    end = start(server.address().port);
  });
};
