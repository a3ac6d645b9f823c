'use strict';
// The errors of connections and of listening, with all they carry.
const net = require('net');

const show = (error) => {
  const { name, message, ...rest } = { name: error.name, message: error.message, ...error };
  const known = rest.port > 1 ? { ...rest, port: 'some' } : rest;
  console.log(name, message.replace(/:\d{4,5}\b/, ':some'), known);
};

const steps = [
  (next) => net.connect(1, '127.0.0.1').on('error', show).on('close', (hadError) => {
    console.log('close', hadError);
    next();
  }),
  (next) => net.connect('/nowhere/at/all.sock').on('error', show).on('close', next),
  (next) => net.connect({ port: 1, host: '127.0.0.1', lookup: () => {}, family: 4 })
    .on('error', (error) => {
      show(error);
      next();
    }),
  (next) => net.connect({ port: 80, host: 'some.name', lookup: (name, options, done) =>
    done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })) })
    .on('lookup', (error, address, family, host) => console.log('lookup', error.code, address,
      family, host))
    .on('error', (error) => {
      show(error);
      next();
    }),
  (next) => {
    const first = net.createServer().listen(0, '127.0.0.1', () => {
      const second = net.createServer().on('error', (error) => {
        show(error);
        console.log(second.listening);
        first.close(() => next());
      });
      second.listen(first.address().port, '127.0.0.1');
    });
  },
  (next) => net.createServer().on('error', (error) => {
    show(error);
    next();
  }).listen(0, '192.0.2.1'),
  (next) => {
    const ended = new net.Socket();
    ended.on('error', (error) => {
      show(error);
      next();
    });
    ended.write('nowhere', (error) => console.log('write', error.code));
  },
];

const run = (i) => i < steps.length && steps[i](() => run(i + 1));
run(0);
