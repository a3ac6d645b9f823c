// flags: --permission

// Streams, servers and watchers say what they may not.
const fs = require('fs');
const net = require('net');

const show = (name) => ({ code, message, permission, resource, errno, syscall, address, port }) =>
  console.log(name, code, message, [permission, resource].map((fact) => typeof fact),
    errno?.permission, { syscall, address, port });
function attempt(name, call) {
  try {
    call();
    console.log(name);
  } catch (error) {
    console.log(name, error.code, error.permission, error.resource);
  }
}

attempt('watch', () => fs.watch('/etc'));
attempt('opendir', () => fs.opendirSync('/etc'));
attempt('cp', () => fs.cpSync('/etc/hosts', '/tmp/copied'));
attempt('statfs', () => fs.statfsSync('/etc'));
fs.createReadStream('/etc/passwd').on('error', ({ code, permission, resource }) => {
  console.log('read stream', code, permission, resource);
  fs.createWriteStream('/tmp/written').on('error', (error) => {
    console.log('write stream', error.code, error.permission, error.resource);
    net.connect(80, '127.0.0.1').on('error', ({ code: refused }) => {
      console.log('connect', refused);
    });
  });
});
