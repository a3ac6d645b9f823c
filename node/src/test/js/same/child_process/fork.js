'use strict';

// fork: messages both ways, what waits for a listener, both forms on the wire, the end.

const { fork } = require('child_process');
const { once } = require('events');

const roles = {
  // What came before anybody listened waits; once nobody does the channel does not keep it.
  echo() {
    process.send({ connected: process.connected, channel: typeof process.channel,
      variable: process.env.NODE_CHANNEL_FD, args: process.argv.slice(2),
      execArgv: process.execArgv });
    const echo = (message) => {
      process.send(message);
      if (message === 'bye') setImmediate(() => process.disconnect());
    };
    process.on('disconnect', () => {
      process.send('x', (error) => console.log('cb', error.code));
      process.once('error', (error) => console.log('event', error.code));
      process.disconnect();
    });
    setTimeout(() => process.on('message', echo), 50);
  },
  exits() {
    process.send('last words');
    process.exit(7);
  },
};

async function follow(name, options, ...messages) {
  const child = fork(__filename, [name], { silent: true, ...options });
  const told = [];
  child.on('message', (message) => told.push(message));
  child.on('disconnect', () => told.push('(disconnect)'));
  child.on('exit', (...how) => told.push(how));
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  for (const message of messages) child.send(message);
  await once(child, 'close');
  return [child, told, output];
}

async function kill() {
  const killed = fork(__filename, ['echo'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  killed.once('message', () => killed.kill('SIGKILL'));
  for (const bad of [[undefined], [Symbol('s')], [10n], ['x', {}], ['x', undefined, 3]]) {
    try {
      killed.send(...bad);
      console.log('sent');
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
  const how = await once(killed, 'exit');
  return [how, killed.stdio.length, killed.stdout, killed.killed];
}

async function main() {
  const all = await Promise.all([
    follow('echo', { execArgv: ['--no-warnings'] }, 'text', 3, true, null,
      { a: [1, 'ü', undefined], b: NaN }, 'bye'),
    follow('echo', { serialization: 'advanced' }, new Map([[1, new Set(['x'])]]),
      new Uint8Array([1, 2]), { n: 10n }, new Date(0), { f: /x/gi }, 'bye'),
    follow('exits', {}),
    kill(),
  ]);
  const dead = all.pop();
  for (const [child, told, output] of all) {
    console.log(told, output, child.connected, child.channel);
  }
  console.log(dead);

  const [over] = all[0];
  over.send('x', (error) => console.log('closed', error.code, error.message));
  over.once('error', (error) => console.log('error', error.code, error.message));
  over.disconnect();
  console.log(over.connected, over.send('x', () => {}));
  await new Promise(setImmediate);

  for (const bad of [[], [3], ['a\0b'], ['x', 'y'], ['x', [], 3], ['x', [], { stdio: 'odd' }],
    ['x', [], { stdio: ['pipe'] }], ['x', [], { stdio: ['ipc', 'ipc'] }],
    ['x', [], { execPath: 3 }], ['x', [], { serialization: 'odd' }]]) {
    try {
      fork(...bad);
      console.log('forked', bad);
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
}

const role = roles[process.argv[2]];
if (role !== undefined) role();
else main();
