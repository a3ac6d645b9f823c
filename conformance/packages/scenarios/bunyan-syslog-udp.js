'use strict';

const bunyan = require('bunyan');
const { createBunyanStream } = require('bunyan-syslog-udp');
const Syslogd = require('syslogd');

let left = 3;
const daemon = Syslogd(({ facility, msg, severity }) => {
  console.log(facility, severity, msg.replace(/^.*?(?=\{)/, '')
    .replace(/"(pid|time|hostname)":[^,]+/g, '"$1"'));
  left -= 1;
  if (left === 0) process.exit(0);
});
daemon.listen(10514, (error) => {
  console.log('listening', error);
  const stream = createBunyanStream({ host: '127.0.0.1', port: 10514, facility: 'local7' });
  const log = bunyan.createLogger({ name: 'app', streams: [{ type: 'raw', stream }] });
  log.info({ key: 1 }, 'one');
  log.child({ part: 'two' }).warn('two %s', 'x');
  log.error({ error: new Error('three').message }, 'three');
});
