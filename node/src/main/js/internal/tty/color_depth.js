'use strict';

// How many bits of colour a terminal shows, as its environment tells.

const MONO = 1;
const SIXTEEN = 4;
const PALETTE = 8;
const TRUE = 24;

const forced = { '': SIXTEEN, '1': SIXTEEN, 'true': SIXTEEN, '2': PALETTE, '3': TRUE };

// Build services, in the order in which they are asked for.
const services = [['APPVEYOR', PALETTE], ['BUILDKITE', PALETTE], ['CIRCLECI', TRUE],
  ['DRONE', PALETTE], ['GITEA_ACTIONS', TRUE], ['GITHUB_ACTIONS', TRUE], ['GITLAB_CI', PALETTE],
  ['TRAVIS', PALETTE]];

const terminals = new Map([
  ...['eterm', 'cons25', 'console', 'cygwin', 'dtterm', 'gnome', 'hurd', 'jfbterm', 'konsole',
    'kterm', 'mlterm', 'putty', 'st'].map((name) => [name, SIXTEEN]),
  ...['mosh', 'rxvt-unicode-24bit', 'terminator', 'xterm-kitty'].map((name) => [name, TRUE]),
]);

const kinds = /ansi|color|linux|direct|^con\d*x\d|^rxvt|^screen|^xterm|^vt100|^vt220/i;

function ofService(env) {
  for (const [name, depth] of services) {
    if (name in env) return depth;
  }
  return env.CI_NAME === 'codeship' ? PALETTE : MONO;
}

function ofProgram({ TERM_PROGRAM, TERM_PROGRAM_VERSION }) {
  switch (TERM_PROGRAM) {
    case 'iTerm.app':
      return !TERM_PROGRAM_VERSION || /^[0-2]\./.test(TERM_PROGRAM_VERSION) ? PALETTE : TRUE;
    case 'HyperTerm':
    case 'MacTerm':
      return TRUE;
    case 'Apple_Terminal':
      return PALETTE;
    default:
      return undefined;
  }
}

function ofTerminal({ TERM, COLORTERM }) {
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return TRUE;
  if (TERM) {
    if (/truecolor/.test(TERM)) return TRUE;
    if (/^xterm-256/.test(TERM)) return PALETTE;
    const known = terminals.get(TERM.toLowerCase());
    if (known !== undefined) return known;
    if (kinds.test(TERM)) return SIXTEEN;
  }
  return COLORTERM ? SIXTEEN : MONO;
}

function warnAbout(env) {
  for (const name of ['NODE_DISABLE_COLORS', 'NO_COLOR']) {
    if (env[name] !== undefined) {
      process.emitWarning(
        `The '${name}' env is ignored due to the 'FORCE_COLOR' env being set.`, 'Warning');
      return;
    }
  }
}

/** 1, 4, 8 or 24. */
function colorDepth(env = process.env) {
  if (env.FORCE_COLOR !== undefined) {
    if (!Object.hasOwn(forced, env.FORCE_COLOR)) return MONO;
    warnAbout(env);
    return forced[env.FORCE_COLOR];
  }
  if (env.NODE_DISABLE_COLORS !== undefined || env.NO_COLOR !== undefined ||
      env.TERM === 'dumb') {
    return MONO;
  }
  if (env.TMUX) return TRUE;
  if ('TF_BUILD' in env && 'AGENT_NAME' in env) return SIXTEEN;
  if ('CI' in env) return ofService(env);
  if ('TEAMCITY_VERSION' in env) {
    return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? SIXTEEN : MONO;
  }
  return ofProgram(env) ?? ofTerminal(env);
}

/** Whether at least `count` colours are shown. */
function hasColors(count, env, depthOf) {
  if (env === undefined && (count === undefined ||
      (typeof count === 'object' && count !== null))) {
    env = count;
    count = 16;
  } else {
    require('internal/validators').validateInteger(count, 'count', 2);
  }
  return count <= 2 ** depthOf(env);
}

module.exports = { colorDepth, hasColors };
