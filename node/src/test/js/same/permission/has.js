// flags: --permission --allow-fs-read=/etc --allow-fs-read=/usr/lib* --allow-fs-write=* --no-warnings --allow-net --allow-worker

// process.permission: what is granted, what is asked wrongly, what is given back.
const { permission } = process;
console.log(Object.keys(permission), permission.has.length);
for (const scope of ['fs', 'fs.read', 'fs.write', 'net', 'child', 'worker', 'wasi', 'addon',
  'inspector', 'nothing']) {
  console.log(scope, permission.has(scope));
}
for (const path of ['/etc', '/etc/passwd', '/etcetera', '/usr/lib', '/usr/lib64', '/usr/bin', '',
  '/etc/../usr/bin', '/etc/./hosts', __filename]) {
  console.log(path.replace(__dirname, ''), permission.has('fs.read', path),
    permission.has('fs.write', path));
}
console.log(permission.has('net', '127.0.0.1'), permission.has('worker', 'x'));
for (const values of [[], [1], ['fs', 1], ['fs', {}]]) {
  try {
    console.log(permission.has(...values));
  } catch ({ code, message }) {
    console.log(code, message);
  }
}
console.log(permission.drop('net'), permission.has('net'), permission.has('worker'));
console.log(permission.drop('fs.write'), permission.has('fs.write'), permission.has('fs.read', '/etc'));
console.log(permission.drop('nothing'));
