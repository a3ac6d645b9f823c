// Every function of the modules, given odd values: no error of the host's own comes out.
const probes = ['getClass', 'class', 'getMessage', 'getCause', 'getStackTrace', 'printStackTrace',
  'getSuppressed', 'fillInStackTrace', 'toString', 'hashCode', 'wait', 'notify'];
const slow = /watch|createInterface|diffieHellman|generate|scrypt|pbkdf2|Prime|argon/i;
function probe(name, call) {
  try {
    call();
  } catch (error) {
    for (const member of probes) {
      let value;
      try {
        value = error[member];
      } catch {
        continue;
      }
      if (typeof value === 'function' && member !== 'toString') {
        console.log(`OPEN ${name} ${member}`);
      }
    }
    if (/^(java|com|org|dgram4j)\./.test(String(error))) {
      console.log(`OPEN ${name} ${error}`);
    }
  }
}
const odd = [undefined, null, NaN, Infinity, -1, 2 ** 53, 10n, Symbol('x'), {}, [], () => {},
  new Proxy({}, { get() { throw new Error('trap'); } }), '\0', '\ud800', new ArrayBuffer(8)];
for (const id of ['fs', 'dgram', 'dns', 'net', 'os', 'path', 'url', 'util', 'vm', 'module',
  'crypto',
  'zlib', 'buffer', 'timers', 'perf_hooks', 'querystring', 'string_decoder']) {
  let exported;
  try {
    exported = require(id);
  } catch {
    continue;
  }
  for (const name of Object.keys(exported)) {
    if (slow.test(name)) continue;
    if (typeof exported[name] !== 'function') continue;
    for (const value of odd) {
      probe(`${id}.${name}`, () => {
        const got = exported[name](value, value);
        got?.catch?.(() => {});
        got?.on?.('error', () => {});
      });
    }
  }
}
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
setImmediate(() => {
  console.log('done');
  process.exit();
});
