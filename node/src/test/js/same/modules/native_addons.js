'use strict';

// What packages see whose optional native part is not there, is broken, or is asked for directly.

const fs = require('fs');
const os = require('os');
const path = require('path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-'));
fs.writeFileSync(path.join(folder, 'broken.node'), 'no shared object');
fs.mkdirSync(path.join(folder, 'build', 'Release'), { recursive: true });
fs.writeFileSync(path.join(folder, 'build', 'Release', 'addon.node'), '');

for (const id of ['./broken.node', './broken', './build/Release/addon', './absent.node', 'absent']) {
  try {
    require(id.startsWith('.') ? path.join(folder, id) : id);
    console.log(id, 'loaded');
  } catch (error) {
    console.log(id, error.name, error.code, error instanceof Error, Object.keys(error),
      error.message.includes(id.replace(/^\./, '')));
  }
}

// What many do: the native part, or else their own.
const either = () => {
  try {
    return require(path.join(folder, 'build/Release/addon'));
  } catch {
    return { pure: true };
  }
};
console.log(either(), Object.keys(require.extensions));

for (const args of [[], [{}], [{ exports: {} }, '/none.node'], [{}, '/none.node'],
  [null, '/none.node'], [{ exports: {} }, path.join(folder, 'broken.node')]]) {
  try {
    process.dlopen(...args);
  } catch (error) {
    console.log(error.name, error.code, Object.keys(error));
  }
}
console.log(process.dlopen.name, process.dlopen.length);

import(path.join(folder, 'broken.node')).catch((error) => console.log(error.name, error.code))
  .finally(() => fs.rmSync(folder, { recursive: true }));
