// status: 1
'use strict';

const { after, afterEach, before, beforeEach, describe, it, test } = require('node:test');

// What the tests log, then what the reporter said, without times and places.
const logged = [];
const reported = [];
const log = (text) => logged.push(text);
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, encoding, callback) => {
  reported.push(String(text));
  (typeof encoding === 'function' ? encoding : callback)?.();
  return true;
};
process.on('exit', () => {
  const shown = reported.join('').replace(/ ?\([\d.]+ms\)/g, '')
    .replace(/duration_ms:? [\d.]+/g, 'duration_ms').replace(/^test at .*?(:\d+:\d+)$/gm, 'at $1')
    .replace(/^ +(?:at .*\n)+/gm, (frames) => (frames.endsWith('{\n') ? '    {\n' : ''));
  write(`${logged.join('\n')}\n----\n${shown}`);
});

before(() => log('root before'));
after(() => log('root after'));
beforeEach((t) => log(`root beforeEach ${t.name}`));
afterEach((t) => log(`root afterEach ${t.name}`));
test('a', async (t) => {
  t.before(() => log('t.before')); t.after(() => log('t.after')); t.beforeEach((u) => log('t.beforeEach ' + u.name)); t.afterEach(() => log('t.afterEach'));
  log('a body');
  await t.test('sub', () => log('sub body'));
  t.test('unawaited', async () => { await null; log('unawaited body'); });
  log('a body end');
});
describe('s', () => {
  before(() => log('s before')); after(() => log('s after')); beforeEach(() => log('s beforeEach')); afterEach(() => log('s afterEach'));
  log('s body');
  it('i1', () => log('i1'));
  describe('inner', () => { beforeEach(() => log('inner beforeEach')); it('i2', () => log('i2')); });
});
describe('before fails', () => { before(() => { throw new Error('nope'); }); it('never', () => log('never')); after(() => log('after still')); });
describe('beforeEach fails', () => { beforeEach(() => { throw new Error('nope2'); }); it('x', () => log('x')); it('y', () => log('y')); });
describe('after fails', () => { after(() => { throw new Error('nope3'); }); it('z', () => log('z')); });
describe('throws', () => { it('w', () => log('w')); throw new Error('in suite'); });
test('concurrent', { concurrency: 2 }, async (t) => {
  const p = t.test('slow', async () => { log('slow start'); await new Promise(r => setTimeout(r, 20)); log('slow end'); });
  const q = t.test('fast', async () => { log('fast'); });
  await Promise.all([p, q]);
});
test('uncaught', async () => { setTimeout(() => { throw new Error('stray'); }, 1); await new Promise(r => setTimeout(r, 20)); });
test('rejection', async () => { Promise.reject(new Error('rej')); await new Promise(r => setTimeout(r, 10)); });

test('twice', (t, done) => { done(); done(); });
test('cberr', (t, done) => { done(new Error('cb')); });
const ac = new AbortController();
test('signal', { signal: ac.signal }, async (t) => { setTimeout(() => ac.abort(), 5); await new Promise(r => setTimeout(r, 30)); });
