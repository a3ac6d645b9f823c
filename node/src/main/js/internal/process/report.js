'use strict';

// process.report: what is known of the process and its machine, as JSON; written only when asked.

const { validateBoolean, validateString } = require('internal/validators');

const settings = { directory: '', filename: '', compact: false, excludeNetwork: false,
  signal: 'SIGUSR2', reportOnFatalError: false, reportOnSignal: false,
  reportOnUncaughtException: false, excludeEnv: false };

function header(filename) {
  const os = require('os');
  const now = new Date();
  return {
    reportVersion: 5,
    event: 'JavaScript API',
    trigger: 'GetReport',
    filename,
    dumpEventTime: now.toISOString().replace(/\..*/, 'Z'),
    dumpEventTimeStamp: String(now.getTime()),
    processId: process.pid,
    threadId: 0,
    cwd: process.cwd(),
    commandLine: process.argv.slice(),
    nodejsVersion: process.version,
    ...glibcVersion(),
    wordSize: 64,
    arch: process.arch,
    platform: process.platform,
    componentVersions: { ...process.versions },
    release: process.release,
    osName: os.type(),
    osRelease: os.release(),
    osVersion: os.version(),
    osMachine: os.machine(),
    cpus: os.cpus().map(({ model, speed, times }) => ({ model, speed, ...times })),
    networkInterfaces: settings.excludeNetwork ? [] : interfaces(os),
    host: os.hostname(),
  };
}

// Programs look here for whether the C library is GNU's: where it is loaded from tells.
function glibcVersion() {
  if (process.platform !== 'linux') return {};
  const maps = require('fs').readFileSync('/proc/self/maps', 'latin1');
  if (!/\/libc(?:-[\d.]+)?\.so/.test(maps) || /\/ld-musl-/.test(maps)) return {};
  const [, version] = /libc-(\d[\d.]*)\.so/.exec(maps) ?? [];
  return { glibcVersionRuntime: version ?? '2.34' };
}

const interfaces = (os) => Object.entries(os.networkInterfaces()).flatMap(([name, list]) =>
  list.map(({ internal, mac, address, netmask, family }) =>
    ({ name, internal, mac, address, netmask, family })));

function getReport(error) {
  if (error !== undefined) require('internal/validators').validateObject(error, 'err');
  const stack = String((error ?? new Error('JavaScript Callstack')).stack).split('\n');
  const { heapTotal, heapUsed, rss } = process.memoryUsage();
  return {
    header: header(null),
    javascriptStack: { message: stack[0], stack: stack.slice(1).map((line) => line.trim()),
      errorProperties: {} },
    javascriptHeap: { totalMemory: heapTotal, usedMemory: heapUsed },
    nativeStack: [],
    resourceUsage: { rss, ...process.resourceUsage() },
    uvthreadResourceUsage: process.threadCpuUsage(),
    libuv: [],
    workers: [],
    ...!settings.excludeEnv && { environmentVariables: { ...process.env } },
    userLimits: {},
    sharedObjects: [],
  };
}

function writeReport(file, error) {
  if (typeof file === 'object' && file !== null) [file, error] = [undefined, file];
  if (file !== undefined) validateString(file, 'file');
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '.').replace(/\..*$/, '');
  const name = file || settings.filename || `report.${time}.${process.pid}.0.001.json`;
  const full = require('path').resolve(settings.directory, name);
  const text = JSON.stringify(getReport(error), null, settings.compact ? 0 : 2);
  require('fs').writeFileSync(full, text);
  return name;
}

const report = { writeReport, getReport };

for (const name of Object.keys(settings)) {
  const isText = typeof settings[name] === 'string';
  Object.defineProperty(report, name, {
    configurable: true,
    enumerable: true,
    get: () => settings[name],
    set(value) {
      if (isText) validateString(value, name);
      else validateBoolean(value, name);
      settings[name] = value;
    },
  });
}

module.exports = { report };
