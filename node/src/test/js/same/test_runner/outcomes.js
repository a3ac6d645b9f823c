// status: 1
'use strict';

const assert = require('node:assert');
const test = require('node:test');

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

test('sync pass', () => log('in sync'));
test('fails', () => { assert.strictEqual(1, 2); });
test('nested', async (t) => {
  await t.test('one', () => {});
  await t.test('two', (t) => { t.diagnostic('hi'); throw new Error('two failed'); });
});
test.skip('skipped', () => {});
test('todo', { todo: 'later' }, () => { throw new Error('x'); });
test('skip inside', (t) => { t.skip('because'); });
test.describe('suite', () => {
  test.it('in suite', () => {});
  test.it('in suite fails', async () => { throw new TypeError('bad'); });
  test.it.todo('nothing');
});
test('late', async () => { await new Promise(r => setTimeout(r, 5)); });
test('callback', (t, done) => setTimeout(done, 2));
test('timeout', { timeout: 10 }, () => new Promise(r => setTimeout(r, 100)));
test('plan', (t) => { t.plan(2); t.assert.ok(1); });
log('end of file');
