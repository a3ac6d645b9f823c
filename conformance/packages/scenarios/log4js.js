'use strict';

// Files of two kinds, a pattern, levels, TCP and shutdown.

const fs = require('fs');
const os = require('os');
const net = require('net');
const path = require('path');
const log4js = require('log4js');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log4js-'));
const server = net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => { text += data; });
  socket.on('end', () => {
    const events = text.split('__LOG4JS__').filter(Boolean).map((one) => JSON.parse(one));
    console.log(events.map(({ categoryName, level, data }) =>
      [categoryName, level, data?.[0]]));
    server.close();
  });
});
server.listen(0, '127.0.0.1', () => {
  const layout = { type: 'pattern', pattern: '%p %c %X{user} %m' };
  log4js.configure({
    appenders: {
      file: { type: 'file', filename: path.join(folder, 'a.log'), layout, maxLogSize: 60,
        backups: 2 },
      sync: { type: 'fileSync', filename: path.join(folder, 'b.log'), layout },
      multi: { type: 'multiFile', base: folder, property: 'categoryName', extension: '.log',
        layout },
      out: { type: 'stdout', layout: { type: 'messagePassThrough' } },
      only: { type: 'logLevelFilter', appender: 'out', level: 'error' },
      memory: { type: 'recording' },
      net: { type: 'tcp', host: '127.0.0.1', port: server.address().port },
    },
    categories: { default: { appenders: ['file', 'sync', 'multi', 'only', 'memory', 'net'],
      level: 'debug' } },
  });
  const logger = log4js.getLogger('shop');
  logger.addContext('user', 'ann');
  logger.trace('no');
  logger.debug('one %d', 1);
  logger.info('two', { a: [1] });
  logger.error('three %s', 'x');
  logger.warn('four', new Error('wrong').message);
  console.log(log4js.recording().replay().length, logger.isTraceEnabled());
  setTimeout(() => log4js.shutdown((error) => {
    console.log('down', error);
    for (const name of fs.readdirSync(folder).sort()) {
      console.log(name, JSON.stringify(fs.readFileSync(path.join(folder, name), 'utf8')));
    }
    fs.rmSync(folder, { recursive: true });
  }), 300);
});
