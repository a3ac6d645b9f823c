'use strict';

// Workers: who they are, what passes between them and their maker, how they end.

const {
  Worker, MessageChannel, isMainThread, parentPort, receiveMessageOnPort, setEnvironmentData,
  getEnvironmentData, threadId, workerData, threadName, resourceLimits, SHARE_ENV,
} = require('worker_threads');
const { once } = require('events');

const exitOf = (worker) => new Promise((resolve) => {
  worker.once('exit', resolve);
});

const roles = {
  facts() {
    const errors = [];
    for (const call of [() => process.chdir('/'), () => process.abort(), () => process.umask(0)]) {
      try {
        call();
      } catch (error) {
        errors.push(error.code, error.message);
      }
    }
    parentPort.postMessage({ isMainThread, isNumber: threadId > 0, workerData, threadName,
      limits: resourceLimits.stackSizeMb, argv: process.argv.slice(2), env: process.env.MINE,
      all: Object.keys(process.env).length, data: getEnvironmentData('key'), errors,
      connected: process.connected });
  },
  echo() {
    parentPort.on('message', (message) => {
      parentPort.postMessage(message);
      if (message === 'bye') parentPort.close();
    });
  },
  shared() {
    const cells = new Int32Array(workerData.memory);
    Atomics.add(cells, 0, 5);
    Atomics.store(cells, 1, 1);
    Atomics.notify(cells, 1);
    const { port } = workerData;
    port.postMessage('over a port of its own');
    port.once('message', (message) => {
      port.postMessage(['back', message]);
      port.close();
    });
  },
  throws() {
    process.on('exit', (code) => parentPort.postMessage(['exit event', code]));
    throw Object.assign(new RangeError('not in range'), { code: 'E_MINE', more: { a: 1 } });
  },
  exits() {
    process.exit(5);
  },
  forever() {
    parentPort.postMessage('up');
    for (;;);
  },
};

async function follow(name, options = {}, ...messages) {
  const worker = new Worker(__filename, { ...options, workerData: { role: name,
    ...options.workerData } });
  const told = [];
  let online = 0;
  worker.on('online', () => online++);
  const errors = [];
  worker.on('message', (message) => told.push(message));
  worker.on('error', (error) => errors.push([error.name, error.message, error.code, error.more,
    error instanceof RangeError]));
  for (const message of messages) worker.postMessage(message);
  const code = await exitOf(worker);
  return { told, errors, online, code, threadId: worker.threadId };
}

async function share() {
  const memory = new SharedArrayBuffer(8);
  const cells = new Int32Array(memory);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(__filename, {
    workerData: { role: 'shared', memory, port: port2 }, transferList: [port2],
  });
  const waited = Atomics.wait(cells, 1, 0, 60_000);
  const told = [];
  port1.on('message', (message) => {
    told.push(message);
    if (told.length === 1) port1.postMessage('forth');
  });
  const closed = once(port1, 'close'); // what a port of its own brings may come after the exit
  const code = await exitOf(worker);
  await closed;
  return [waited === 'ok' || waited === 'not-equal', cells[0], told, code];
}

async function stop() {
  const worker = new Worker(__filename, { workerData: { role: 'forever' } });
  await once(worker, 'message');
  const exit = exitOf(worker);
  console.log(await worker.terminate(), await exit, await worker.terminate());
}

async function streams() {
  const worker = new Worker(
    'process.stdin.on("data", (d) => process.stdout.write(`<${d}>`)); console.error("e")',
    { eval: true, stdin: true, stdout: true, stderr: true });
  let out = '';
  worker.stdout.on('data', (data) => {
    out += data;
  });
  let err = '';
  worker.stderr.on('data', (data) => {
    err += data;
  });
  worker.stdin.end('fed');
  await exitOf(worker);
  return [out, err];
}

async function main() {
  console.log(isMainThread, threadId, parentPort, workerData, resourceLimits);
  setEnvironmentData('key', { of: 'all' });
  const buffer = new ArrayBuffer(4);
  const all = await Promise.all([
    follow('facts', { argv: ['x', 3], env: { MINE: 'yes' }, name: 'mine',
      workerData: { map: new Map([['k', [1n, -0, undefined]]]) } }),
    follow('echo', {}, 'text', { buffer, view: new Uint8Array(buffer, 1, 2) }, [NaN, null],
      undefined, new Error('e').message, /x/g, new Date(0), 'bye'),
    share(), follow('throws'), follow('exits'), streams(),
  ]);
  for (const each of all) console.log(each);
  await stop();

  const { port1, port2 } = new MessageChannel();
  port1.postMessage({ a: 1 });
  console.log(receiveMessageOnPort(port2), receiveMessageOnPort(port2));

  for (const bad of [[], [3], ['relative.js'], ['/x', { env: 3 }], ['/x', { argv: 3 }],
    ['/x', { execArgv: 3 }], [3, { eval: true }],
    [new URL('http://a/')], ['/x', { workerData: () => {} }]]) {
    try {
      new Worker(...bad);
      console.log('made', bad);
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
  const missing = new Worker('/none/such.js');
  const [error] = await once(missing, 'error');
  console.log(error.code, error.message.split('\n')[0], typeof SHARE_ENV);
}

if (isMainThread) main();
else roles[workerData.role]();
