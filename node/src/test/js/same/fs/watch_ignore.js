'use strict';

// `ignore` names what fs.watch is not to tell of.

const fs = require('fs');
const os = require('os');
const path = require('path');

for (const ignore of [123, '', [1], [''], {}, null, [], ['a', 2], true]) {
  try {
    fs.watch('.', { ignore }).close();
    console.log(ignore, 'is taken');
  } catch (error) {
    console.log(ignore, error.code, error.message);
  }
}

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'watch-ignore-'));

// Each round has a folder of its own.
function folder() {
  const made = fs.mkdtempSync(path.join(home, 'round-'));
  const write = () => {
    for (const name of ['a.log', '.b.log', 'c.tmp', 'last']) {
      fs.writeFileSync(path.join(made, name), 'text');
    }
  };
  return { made, write };
}

function seenWith(ignore) {
  const { made, write } = folder();
  return new Promise((resolve) => {
    const seen = new Set();
    const watcher = fs.watch(made, { ignore }, (type, name) => {
      seen.add(name);
      if (name !== 'last') return;
      watcher.close();
      resolve([...seen].sort());
    });
    write();
  });
}

async function main() {
  console.log(await seenWith('*.log'));
  console.log(await seenWith('**/*.log'));
  console.log(await seenWith([/\.tmp$/, '.*']));
  console.log(await seenWith((name) => name.endsWith('.log')));

  const { made, write } = folder();
  const watcher = fs.promises.watch(made, { ignore: ['*.tmp', /log/] });
  const first = watcher.next();
  write();
  console.log((await first).value.filename);
  await watcher.return();
  await fs.promises.watch(made, { ignore: 7 }).next().catch(({ message }) => console.log(message));
}

main().finally(() => fs.rmSync(home, { recursive: true }));
