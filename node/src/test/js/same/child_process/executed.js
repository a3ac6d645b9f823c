'use strict';

// exec and execFile, with callbacks, promises and at once.

const cp = require('child_process');
const { promisify } = require('util');

const told = (name, ...values) => new Promise((done) => {
  cp[name](...values, (error, stdout, stderr) => {
    console.log(name, error === null ? null : [error.message, { ...error }], [stdout, stderr]);
    done();
  });
});

function attempt(act) {
  try {
    console.log(`${act()}`);
  } catch (error) {
    const { pid, stack, ...rest } = error;
    console.log(error.name, error.message, rest);
  }
}

async function later() {
  await told('exec', 'echo hi; echo bad >&2; exit 2');
  await told('execFile', 'echo', ['a', 'b']);
  await told('execFile', 'echo', ['bytes'], { encoding: 'buffer' });
  await told('exec', 'echo aaaaaaaaaaaa', { maxBuffer: 4 });
  await told('exec', 'exec sleep 5', { timeout: 20 });
  console.log(await promisify(cp.exec)('echo p'));
  await promisify(cp.execFile)('sh', ['-c', 'echo x; exit 4']).catch((error) =>
    console.log(error.message, error.code, error.stdout));
}

function atOnce() {
  const { pid, ...rest } = cp.spawnSync('sh', ['-c', 'cat; echo x >&2; exit 5'], { input: 'in' });
  console.log(typeof pid, rest);
  const { error, ...missing } = cp.spawnSync('no-such-program');
  console.log(error.message, { ...error }, missing);
  attempt(() => cp.execSync('echo s'));
  attempt(() => cp.execFileSync('echo', ['f'], { encoding: 'utf8' }));
  attempt(() => cp.execFileSync('cat', { input: 'fed', encoding: 'hex' }));
  attempt(() => cp.execSync('echo out; exit 6', { stdio: 'pipe' }));
  const late = cp.spawnSync('sleep', ['5'], { timeout: 20 });
  console.log(late.error.code, late.signal, late.status);
  const full = cp.spawnSync('sh', ['-c', 'echo aaaaaaaaaaaaaaaa'], { maxBuffer: 4 });
  console.log(full.error.code);
}

later().then(atOnce);
