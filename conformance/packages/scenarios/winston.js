'use strict';

// Formats, child loggers, a stream and a file, profiling: the logger most programs use.

const fs = require('fs');
const os = require('os');
const path = require('path');
const { Writable } = require('stream');
const winston = require('winston');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'winston-'));
const { combine, label, printf, simple, splat, errors } = winston.format;
const lines = [];
const stream = new Writable({
  write(chunk, encoding, callback) {
    lines.push(chunk.toString().trim());
    callback();
  },
});
const logger = winston.createLogger({
  level: 'debug',
  format: combine(errors(), splat(), label({ label: 'x' }),
    printf((info) => `${info.label} ${info.level}: ${info.message} ${info.part ?? ''}`)),
  transports: [
    new winston.transports.Stream({ stream }),
    new winston.transports.File({ filename: path.join(folder, 'all.log'), format: simple() }),
    new winston.transports.Console({ level: 'warn' }),
  ],
});
logger.info('hello %s %d', 'you', 5);
logger.child({ part: 'p' }).warn('child');
logger.error(new Error('broke'));
logger.silly('not shown');
logger.on('finish', () => setImmediate(() => {
  console.log(lines);
  console.log(fs.readFileSync(path.join(folder, 'all.log'), 'utf8'));
  fs.rmSync(folder, { recursive: true });
}));
logger.end();
