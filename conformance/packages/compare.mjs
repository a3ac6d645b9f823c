// Runs the scenarios, and the packages' own tests, on Node and on jsrt, and compares what they
// print: compare.mjs FOLDER [--write] [--node-only] [name…]

import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PAGE = join(HERE, '../../docs/packages.md');
const LIMIT_MILLIS = 120_000;
// Two builds of one Node differ in nothing these say; more may be learned of a failure.
const SHOWN_LINES = 12;

const [folder, ...rest] = process.argv.slice(2);
const flags = new Set(rest.filter((one) => one.startsWith('--')));
const wanted = rest.filter((one) => !one.startsWith('--'));
const isWanted = (name) => wanted.length === 0 || wanted.some((one) => name.startsWith(one));

/** Answers what a command printed and how it ended. */
function run(program, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', NODE_ENV: '', NODE_NO_WARNINGS: '1' };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MILLIS);
    child.stdout.on('data', (data) => out.push(data));
    child.stderr.on('data', (data) => err.push(data));
    child.on('error', (error) => err.push(Buffer.from(error.message)));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ status: status ?? signal, out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString() });
    });
  });
}

/** What of a run is compared: everything of a scenario, the counts of a run of tests. */
const whole = ({ status, out }) => `${out}status ${status}`;
function counts({ status, out }) {
  const lines = out.split('\n').map((line) => line.trim().replace(/ \(\d+m?s\)$/, ''))
    .filter((line) => /^(# (tests|pass|fail)\b|\d+ (passing|failing|pending)\b)/.test(line));
  return [...lines, `status ${status}`].join('\n');
}

function versionOf(name) {
  const file = join(folder, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** The jobs: a package's name, what to run, what of it is compared. */
function jobs(isMeant = isWanted) {
  for (const part of ['scenarios', 'shared']) {
    rmSync(join(folder, part), { recursive: true, force: true });
    cpSync(join(HERE, part), join(folder, part), { recursive: true });
  }
  const scenarios = readdirSync(join(HERE, 'scenarios')).map((file) => ({
    // A package of a scope has its slash as a plus.
    kind: 'scenario', name: file.replace(/\.m?js$/, '').replace('+', '/'),
    args: [join('scenarios', file)],
    compared: whole,
  }));
  const tests = readFileSync(join(HERE, 'tests.txt'), 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
      const [name, ...args] = line.split(' ');
      return { kind: 'tests', name, file: args.at(-1).replace(`node_modules/${name}/`, ''), args,
        compared: counts };
    });
  return [...scenarios, ...tests].filter(({ name }) => isMeant(name));
}

const tail = (text) => text.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n    ');

async function perform(job) {
  const node = await run(process.execPath, job.args);
  const onNode = job.compared(node);
  const row = { ...job, version: versionOf(job.name), node: node.status === 0 ? 'runs' : 'fails',
    jsrt: '', note: '' };
  if (!flags.has('--node-only')) {
    const here = await run(process.env.JSRT, job.args);
    const same = job.compared(here) === onNode;
    row.jsrt = same ? row.node : here.status === 0 ? 'differs' : 'fails';
    if (!same) {
      console.log(`  ${job.name}: node\n    ${tail(onNode)}\n  jsrt\n    ` +
        `${tail(job.compared(here))}\n    ${tail(here.err)}`);
    }
  } else if (node.status !== 0) {
    console.log(`    ${tail(node.out)}\n    ${tail(node.err)}`);
  }
  console.log(row.jsrt === row.node ? 'same' : 'DIFF', ` ${job.kind}  ${job.name}@${row.version}`,
    ` ${job.file ?? ''}  node ${row.node}  jsrt ${row.jsrt}`);
  return row;
}

const line = (...cells) => `| ${cells.join(' | ')} |`;
const good = (some) => some.filter(({ node, jsrt }) => node === jsrt).length;

const ownTests = (tests) => `
## Their own tests

The numbers of those that pass and fail must be the same, and the exit status: they are for
${good(tests)} of ${tests.length} files.

| package | version | tests | node | jsrt |
|---|---|---|---|---|
${tests.map((r) => line(r.name, r.version, `\`${r.file}\``, r.node, r.jsrt)).join('\n')}
`;

function page(rows) {
  const scenarios = rows.filter(({ kind }) => kind === 'scenario');
  const tests = rows.filter(({ kind }) => kind === 'tests');
  return `# npm packages on jsrt

Written by \`conformance/packages/run --write\`: packages as npm installs them, none of them edited,
on Node ${process.versions.node} and on jsrt. A scenario runs both ends of a protocol in a network
of its own (\`conformance/packages/scenarios\`) and must print the same on both:
${good(scenarios)} of ${scenarios.length} do.

| package | version | node | jsrt |
|---|---|---|---|
${scenarios.map((r) => line(r.name, r.version, r.node, r.jsrt)).join('\n')}
${tests.length === 0 ? '' : ownTests(tests)}`;
}

/** The rows of this run and, for jobs it did not have, those that earlier runs kept. */
function known(rows) {
  const file = join(folder, 'results.json');
  const keyOf = ({ name, file: tests = '', version }) => `${name} ${tests} ${version}`;
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const all = new Map([...kept, ...rows].map((row) => [keyOf(row), row]));
  writeFileSync(file, JSON.stringify([...all.values()]));
  return jobs(() => true).map((job) => all.get(keyOf({ ...job, version: versionOf(job.name) })))
    .filter((row) => row !== undefined);
}

const rows = [];
for (const job of jobs()) rows.push(await perform(job));
const different = rows.filter(({ node, jsrt }) => node !== jsrt);
console.log(`${rows.length - different.length} of ${rows.length} are the same on both`);
if (flags.has('--write')) writeFileSync(PAGE, page(known(rows)));
process.exitCode = different.length === 0 ? 0 : 1;
