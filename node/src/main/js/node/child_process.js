'use strict';

// node:child_process: there are no child processes yet; the module only loads.

const { unavailableMembers } = require('internal/unavailable');

module.exports = unavailableMembers('child_process', {
  _forkChild: 2,
  ChildProcess: 0,
  exec: 3,
  execFile: 4,
  execFileSync: 3,
  execSync: 2,
  fork: 1,
  spawn: 3,
  spawnSync: 3,
});
