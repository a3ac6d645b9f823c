'use strict';

// Descriptors beyond the three, a name of its own, a session of its own, the signal of its end.

const { spawn, spawnSync } = require('child_process');
const { once } = require('events');

async function read(stream) {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}

async function main() {
  const more = spawn('sh', ['-c', 'echo out; echo three >&3; read line <&4; echo "got $line" >&4'],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe', 'pipe'] });
  console.log(more.stdio.map((stream) => stream !== null && stream.constructor !== undefined));
  more.stdio[4].end('four\n');
  console.log(await Promise.all([read(more.stdout), read(more.stdio[3]), read(more.stdio[4])]));

  const named = spawn('sh', ['-c', 'echo $0'], { argv0: 'other' });
  console.log(await read(named.stdout));
  console.log(spawnSync('sh', ['-c', "tr '\\0' ' ' < /proc/$$/cmdline"], { argv0: 'mine' }).stdout.toString());

  const alone = spawn('sh', ['-c', 'ps -o sid= -p $$ 2>/dev/null || cut -d" " -f6 /proc/$$/stat'],
    { detached: true });
  console.log(Number(await read(alone.stdout)) === alone.pid);

  const group = spawn('sh', ['-c', 'sleep 60 & wait'], { detached: true, stdio: 'ignore' });
  await once(group, 'spawn');
  process.kill(-group.pid, 'SIGTERM');
  console.log(await once(group, 'exit'));

  const status = spawn('sh', ['-c', 'exit 143']);
  console.log(await once(status, 'exit'));
  const signal = spawnSync('sh', ['-c', 'kill -9 $$']);
  console.log(signal.status, signal.signal);

  for (const [file, options] of [['/none/at/all'], ['none-such-program'], ['/tmp'],
    ['sh', { cwd: '/none' }]]) {
    const missing = spawn(file, [], options);
    const [error] = await once(missing, 'error');
    console.log(error.code, error.syscall, error.path, missing.pid);
  }
  for (const stdio of [['ipc', 'ipc'], ['pipe', 'odd']]) {
    try {
      spawn('true', { stdio });
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
  try {
    spawnSync('true', { stdio: ['ipc'] });
  } catch (error) {
    console.log(error.code, error.message);
  }
  const found = spawn('tool', { env: { PATH: '/none' } });
  console.log((await once(found, 'error'))[0].code);
}

main();
