'use strict';

// What is refused before any program is started.

const cp = require('child_process');

function attempt(act) {
  try {
    act();
    console.log('taken');
  } catch (error) {
    console.log(`${act}`.slice(6), error.name, error.code, error.message);
  }
}

attempt(() => cp.spawn());
attempt(() => cp.spawn(''));
attempt(() => cp.spawn('a', 1));
attempt(() => cp.spawn('a', [], 1));
attempt(() => cp.spawn('a', [], { cwd: 1 }));
attempt(() => cp.spawn('a', [], { shell: 1 }));
attempt(() => cp.spawn('a', [], { detached: 1 }));
attempt(() => cp.spawn('a', [], { uid: 'a' }));
attempt(() => cp.spawn('a', [], { argv0: 1 }));
attempt(() => cp.spawn('a', [], { stdio: 'zz' }));
attempt(() => cp.spawn('a', [], { timeout: -1 }));
attempt(() => cp.spawn('a', [], { killSignal: 'X' }));
attempt(() => cp.spawn('a\0b'));
attempt(() => cp.spawn('a', ['b\0c']));
attempt(() => cp.exec(1));
attempt(() => cp.exec('a', { maxBuffer: -1 }));
attempt(() => cp.execFile('a', [], {}, 1));
attempt(() => cp.execSync());
attempt(() => cp.spawnSync('a', [], { input: 1 }));
console.log(Object.keys(cp).join());
