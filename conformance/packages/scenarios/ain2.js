'use strict';

const SysLogger = require('ain2');
const collect = require('../shared/lines');

const quiet = (line) => line.replace(/\d{4}-\S+Z/, 'TIME').replace(/\[\d+\]/, '[N]');
const log = console.log;
console.log = (lines) => log(lines.split('\n').map(quiet).sort().join('\n'));
collect(5, (port) => {
  const logger = new SysLogger({ tag: 'app', facility: 'local3', hostname: 'h', port });
  logger.log('notice %d', 1);
  logger.error('error %s', 'x');
  logger.warn('warned');
  logger.debug({ a: 1 });
  logger.send('alarm', 'alert');
  return () => {};
});
