'use strict';

// Members of `process` that few programs use: shapes, and what can be told apart.

const fs = require('fs');
const os = require('os');
const path = require('path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'process-'));
fs.writeFileSync(path.join(folder, '.env'), 'LOADED_A=1\nLOADED_B="two words" # note\nPATH=no\n');
const before = process.env.PATH;
process.loadEnvFile(path.join(folder, '.env'));
console.log(process.env.LOADED_A, process.env.LOADED_B, process.env.PATH === before);
try {
  process.loadEnvFile(path.join(folder, 'none'));
} catch (error) {
  console.log(error.code);
}
fs.rmSync(folder, { recursive: true });

console.log(Object.keys(process.resourceUsage()).join());
console.log(Object.values(process.resourceUsage()).every((value) => value >= 0));
console.log(Object.keys(process.threadCpuUsage()).join());
console.log(process.availableMemory() > 1e6, process.constrainedMemory() > 1e6);

const flags = process.allowedNodeEnvironmentFlags;
console.log(flags.has('--no-deprecation'), flags.has('no_deprecation'), flags.has('-r'),
  flags.has('--nothing'), flags.constructor.name);
flags.add('--nothing');
console.log(flags.has('--nothing'), flags.delete('--require'), flags.has('--require'));

const { header } = process.report.getReport();
console.log(header.processId === process.pid, header.platform, header.nodejsVersion,
  typeof header.glibcVersionRuntime, process.report.signal, process.report.compact);
process.report.compact = true;
console.log(process.report.compact);

const calls = [];
const refable = { ref: () => calls.push('ref'), unref: () => calls.push('unref') };
process.ref(refable);
process.unref(refable);
process.unref({});
console.log(calls);

try {
  process.binding('nothing at all');
} catch (error) {
  console.log(error.message);
}
console.log(process.binding('constants').os.signals.SIGTERM, Array.isArray(process.moduleLoadList));
console.log(process.sourceMapsEnabled, typeof process.openStdin);

const kept = {};
process.finalization.register(kept, (object, event) => console.log(object === kept, event));
process.finalization.registerBeforeExit(kept, (object, event) => console.log(event));
const gone = {};
process.finalization.register(gone, () => console.log('not this'));
process.finalization.unregister(gone);

process.addUncaughtExceptionCaptureCallback((error) => {
  console.log('taken', error.message);
  return true;
});
setImmediate(() => { throw new Error('from a callback'); });
