process.on('uncaughtException', (error) => console.log(code(error)));
never('the environment', () => process.env.SECRET ?? process.env.HOME ?? process.env.PATH);
never('its names', () => Object.keys(process.env).length || undefined);
attempt('what it sets', () => process.env.SET = 'here');
attempt('chdir', () => process.chdir('/'));
attempt('umask', () => process.umask(0));
attempt('kill 0', () => process.kill(process.pid, 0) && 'OPEN');
attempt('kill CONT', () => process.kill(process.pid, 'SIGCONT') && 'OPEN');
attempt('kill of others', () => process.kill(1, 0) && 'OPEN');
attempt('_kill', () => process._kill?.(process.pid, 0));
attempt('a signal', () => process.on('SIGUSR2', () => console.log('OPEN')) && 'listens');
attempt('setuid', () => process.setuid?.(0));
attempt('setgroups', () => process.setgroups?.([0]));
attempt('report', () => process.report?.writeReport(`${folder}/report`));
attempt('loadEnvFile', () => process.loadEnvFile?.(secretFile) ?? process.env.SECRET);
attempt('execve', () => process.execve?.('/bin/sh', ['sh', '-c', `touch ${folder}/made`]));
const made = `touch ${folder}/made`;
for (const name of ['exec', 'execFile', 'spawn', 'fork', 'execSync', 'execFileSync', 'spawnSync']) {
  attempt(name, () => {
    const whole = name.startsWith('exec') && !name.includes('File');
    const child = require('child_process')[name](
      whole ? made : '/bin/sh', ['-c', made], { shell: false });
    child?.on?.('error', () => {});
    return child?.error?.code ?? 'no error';
  });
}
attempt('worker', () => new (require('worker_threads').Worker)(
  `require('fs').writeFileSync('${folder}/made', '')`, { eval: true }).on('error', () => {}));
attempt('cluster', () => require('cluster').fork().on('error', () => {}));
attempt('inspector', () => require('inspector').open(0));
attempt('session', () => new (require('inspector').Session)().connect());
attempt('heap snapshot', () => require('v8').writeHeapSnapshot(`${folder}/made`));
attempt('wasi', () => new (require('wasi').WASI)({ version: 'preview1', preopens: { '/': '/' } }));
attempt('flags', () => require('v8').setFlagsFromString('--allow-natives-syntax'));
attempt('priority', () => require('os').userInfo({ encoding: 'utf8' }).shell && 'of its own user');
setTimeout(() => {
  console.log('done');
  process.exit();
}, 200);
