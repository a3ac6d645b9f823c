'use strict';

// fs.cp refuses to copy a tree into itself, also by way of links, and over what stands there.

const fs = require('fs');
const os = require('os');
const path = require('path');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'cp-refuses-'));
const src = path.join(home, 'src');
const dest = path.join(home, 'dest');

function fresh(make) {
  for (const folder of [src, dest]) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder);
  }
  make();
}

async function show(name, from, to, options) {
  try {
    await fs.promises.cp(from, to, options);
    console.log(name, 'copied');
  } catch (error) {
    console.log(name, error.code, error.message.replaceAll(home, ''));
  }
}

function showSync(name, from, to, options) {
  try {
    fs.cpSync(from, to, options);
    console.log(name, 'copied');
  } catch (error) {
    console.log(name, error.code);
  }
}

async function main() {
  const recursive = { recursive: true };
  const both = async (name, from, to, options) => {
    await show(name, from, to, options);
    showSync(name, from, to, options);
  };

  fresh(() => fs.symlinkSync(src, path.join(dest, 'link')));
  await both('into itself by a link', src, path.join(dest, 'link', 'new'), recursive);
  await both('into itself', src, path.join(src, 'new'), recursive);

  fresh(() => fs.writeFileSync(path.join(src, 'file'), 'text'));
  await both('what exists', src, dest, { recursive: true, errorOnExist: true, force: false });

  fresh(() => fs.symlinkSync(dest, path.join(src, 'link')));
  await show('a link to the destination', src, dest, recursive);
  await both('once more', src, dest, recursive);

  fresh(() => {
    fs.symlinkSync(dest, path.join(src, 'link'));
    fs.writeFileSync(path.join(dest, 'link'), 'a file');
  });
  await both('a link over a file', src, dest, recursive);

  fresh(() => {
    fs.mkdirSync(path.join(src, 'a', 'b'), recursive);
    fs.symlinkSync(path.join(src, 'a', 'b'), path.join(src, 'a', 'c'));
    fs.mkdirSync(path.join(dest, 'a'));
    fs.symlinkSync(src, path.join(dest, 'a', 'c'));
  });
  await both('over the way to itself', src, dest, recursive);

  fresh(() => {
    fs.writeFileSync(path.join(src, 'file'), 'text');
    fs.utimesSync(path.join(src, 'file'), 1795423096.8456, 1795423096.8456);
  });
  fs.cpSync(src, dest, { recursive: true, preserveTimestamps: true });
  const times = [src, dest].map((folder) => fs.statSync(path.join(folder, 'file')).mtime.getTime());
  console.log('times', times[0] === times[1]);
}

main().finally(() => fs.rmSync(home, { recursive: true }));
