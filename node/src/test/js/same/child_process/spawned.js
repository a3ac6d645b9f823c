'use strict';

// Programs started, fed, read and ended: the events, their order, and what they tell.

const { spawn } = require('child_process');
const { once } = require('events');

async function fed() {
  const child = spawn('sh', ['-c', 'echo out; echo err >&2; cat; exit 3']);
  console.log(child.constructor.name, typeof child.pid, child.spawnfile, child.spawnargs,
    child.exitCode, child.killed, child.connected, child.stdio.length,
    child.stdin === child.stdio[0]);
  const told = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      told[name] += text;
    });
  }
  for (const name of ['spawn', 'exit', 'close']) {
    child.on(name, (...values) => console.log(name, values));
  }
  child.stdin.end('hello');
  await once(child, 'close');
  console.log(told, child.exitCode, child.signalCode);
}

async function missing() {
  const child = spawn('no-such-program', ['a']);
  console.log(child.pid);
  child.on('error', (error) => console.log(error.message, { ...error }, child.exitCode));
  child.on('exit', () => console.log('never'));
  console.log(await once(child, 'close').catch((error) => error.code));
}

async function ended() {
  const child = spawn('sleep', ['10']);
  console.log(child.kill());
  console.log(await once(child, 'exit'), child.killed, child.signalCode, child.kill());
  const aborter = new AbortController();
  const other = spawn('sleep', ['10'], { signal: aborter.signal });
  other.on('error', (error) => console.log(error.name, error.code));
  aborter.abort();
  console.log(await new Promise((done) => {
    other.on('exit', (...values) => done(values));
  }));
  const late = spawn('sleep', ['10'], { timeout: 20, killSignal: 'SIGKILL' });
  console.log(await once(late, 'exit'));
}

async function placed() {
  const env = { NAME: 'value', PATH: process.env.PATH };
  const child = spawn('echo "$NAME"; pwd', { shell: true, cwd: '/', env });
  child.stdout.setEncoding('utf8');
  let text = '';
  for await (const piece of child.stdout) text += piece;
  console.log(text.split('\n'));
  const quiet = spawn('sh', ['-c', 'exit 7'], { stdio: 'ignore' });
  console.log(quiet.stdout, quiet.stdio, await once(quiet, 'close'));
}

fed().then(missing).then(ended).then(placed);
