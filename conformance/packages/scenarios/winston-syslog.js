'use strict';

// Logged by winston, sent over UDP, taken apart by glossy.

const dgram = require('dgram');
const glossy = require('glossy');
const winston = require('winston');
const { Syslog } = require('winston-syslog');

let count = 0;
const server = dgram.createSocket('udp4', (message) => {
  glossy.Parse.parse(message.toString(), (parsed) => {
    console.log(parsed.facility, parsed.severity, parsed.host, parsed.message);
  });
  if (++count < 2) return;
  logger.close();
  server.close();
});
let logger;
let transport;

server.bind(0, '127.0.0.1', () => {
  transport = new Syslog({ host: '127.0.0.1', port: server.address().port, protocol: 'udp4',
    localhost: 'here', facility: 'user', app_name: 'test', pid: 1 });
  transport.on('error', (error) => console.log('error', error.message));
  logger = winston.createLogger({ levels: winston.config.syslog.levels, transports: [transport],
    format: winston.format.json() });
  logger.log('error', 'it broke');
  logger.info('it went on', { user: 'ann' });
});
