'use strict';
// How many colours the environment tells of.
const { getColorDepth, hasColors } = require('tty').WriteStream.prototype;
const d = (env) => getColorDepth(env);
for (const e of [
  {},
  { TERM: 'dumb' },
  { TERM: 'xterm' },
  { TERM: 'xterm-256color' },
  { COLORTERM: 'truecolor' },
  { COLORTERM: '24bit' },
  { COLORTERM: 'x' },
  { FORCE_COLOR: '0' },
  { FORCE_COLOR: '' },
  { FORCE_COLOR: '1' },
  { FORCE_COLOR: '2' },
  { FORCE_COLOR: '3' },
  { FORCE_COLOR: 'true' },
  { FORCE_COLOR: 'x' },
  { NO_COLOR: '' },
  { NO_COLOR: '1', FORCE_COLOR: '1' },
  { NODE_DISABLE_COLORS: '1' },
  { NODE_DISABLE_COLORS: '' },
  { CI: '1' },
  { CI: '', TRAVIS: '1' },
  { CI: '1', GITHUB_ACTIONS: '1' },
  { CI: '1', APPVEYOR: 1 },
  { CI: '1', CI_NAME: 'codeship' },
  { CI: '1', BUILDKITE: 1 },
  { CI: '1', DRONE: 1 },
  { CI: 1, CIRCLECI: 1 },
  { CI: 1, GITEA_ACTIONS: 1 },
  { CI: 1, GITLAB_CI: 1 },
  { TEAMCITY_VERSION: '9.1.0' },
  { TEAMCITY_VERSION: '8.0' },
  { TF_BUILD: '1', AGENT_NAME: 'x' },
  { TF_BUILD: '1' },
  { TMUX: '1' },
  { TMUX: '1', COLORTERM: 'x', TERM: 'screen' },
  { TERM_PROGRAM: 'iTerm.app' },
  { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.10' },
  { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '2.0' },
  { TERM_PROGRAM: 'HyperTerm' },
  { TERM_PROGRAM: 'Hyper' },
  { TERM_PROGRAM: 'MacTerm' },
  { TERM_PROGRAM: 'Apple_Terminal' },
  { TERM: 'xterm-truecolor' },
  { TERM: 'linux' },
  { TERM: 'screen' },
  { TERM: 'tmux' },
  { TERM: 'tmux-256color' },
  { TERM: 'konsole' },
  { TERM: 'rxvt' },
  { TERM: 'vt100' },
  { TERM: 'ansi' },
  { TERM: 'color' },
  { TERM: 'Eterm' },
  { TERM: 'gnome' },
  { TERM: 'kitty' },
  { TERM: 'xterm-kitty' },
  { TERM: 'mosh' },
  { TERM: 'putty' },
  { TERM: 'st' },
  { TERM: 'terminator' },
  { TERM: 'cons25' },
  { TERM: 'console' },
  { TERM: 'cygwin' },
  { TERM: 'dtterm' },
  { TERM: 'hurd' },
  { TERM: 'jfbterm' },
  { TERM: 'mlterm' },
  { TERM: 'rxvt-unicode-24bit' },
  { TERM: 'con132x25' },
  { TERM: 'con' },
  { TERM: 'fail' },
  { TERM: 'direct' },
  { TERM: 'foot' },
  { TERM: 'alacritty' },
  { TERM: 'ghostty' },
  { TERM: 'xterm-ghostty' },
  { TERM: 'wezterm' }]) {
  console.log(JSON.stringify(e), d(e));
}

const terminal = { getColorDepth };
console.log(hasColors.call(terminal, { TERM: 'xterm' }),
  hasColors.call(terminal, 256, { TERM: 'xterm' }));
console.log(hasColors.call(terminal, 16, { COLORTERM: 'truecolor' }));
for (const count of ['a', 1, 1.5, null]) {
  try {
    console.log(hasColors.call(terminal, count));
  } catch (error) {
    console.log(error.code, error.message);
  }
}
