'use strict';

// The working directory, by itself: the start of nearly every script asks for it.

const binding = internalBinding('process');

let directory = binding.workingDirectory();

const cwd = () => directory;

function chdir(to) {
  require('internal/validators').validateString(to, 'directory');
  const target = require('path').resolve(directory, to);
  const failed = binding.checkDirectory(target);
  require('internal/permission').throwIfDenied(failed, 'fs.read', to);
  if (failed < 0) {
    const { uvException } = require('internal/errors');
    throw uvException({ errno: failed, syscall: 'chdir', path: directory, dest: to });
  }
  directory = target;
}

module.exports = { cwd, chdir };
