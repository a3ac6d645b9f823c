// What a script adds to Object.prototype does not change what the runtime defines.
for (const name of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable']) {
  Object.prototype[name] = name === 'get' || name === 'set' ? function() { return 'polluted' } : name === 'value' ? 'polluted' : false;
  try {
  const log = (...a) => console.log(...a);
  log(name, typeof setTimeout, typeof Buffer.from, typeof URL, typeof structuredClone, typeof AbortController);
  log(typeof process.env, process.cwd().length > 0, process.versions.node > '1');
  const socket = require('dgram').createSocket('udp4'); socket.close();
  log(require('util').inspect({ a: 1 }).length > 0, require('path').join('a', 'b'), new URL('http://a/').host);
  try { require('fs').readFileSync('/nothing') } catch (e) { log(e.code) }
  try { require('buffer').Buffer.alloc('x') } catch (e) { log(e.code) }
  new (require('events'))().on('x', () => log('heard')).emit('x');
  log(typeof require('crypto').createHash);
  } catch (e) { delete Object.prototype[name]; console.log('THROWN', name, e) }
  delete Object.prototype[name];
}
