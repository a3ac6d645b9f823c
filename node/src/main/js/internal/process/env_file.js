'use strict';

// --env-file and --env-file-if-exists: variables from files, for `process.env`. What the
// environment has stays; of two files the later one counts.

const { writeErr } = require('internal/boot_output');

function read(path) {
  const { readFileSync } = require('fs');
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
    throw error;
  }
}

function textOf(option, path) {
  const text = read(path);
  if (text !== undefined) return text;
  if (option === '--env-file-if-exists') {
    writeErr(`${path} not found. Continuing without it.\n`);
    return '';
  }
  writeErr(`${process.execPath}: ${path}: not found\n`);
  return process.reallyExit(9);
}

/** Takes in the files that the options name. */
function apply(options) {
  const { parseEnv } = require('internal/util/parse_env');
  const found = {};
  for (let i = 0; i < options.length; i++) {
    const [, name, value] = /^(--env-file(?:-if-exists)?)(?:=(.*))?$/s.exec(options[i]) ?? [];
    if (name !== undefined) Object.assign(found, parseEnv(textOf(name, value ?? options[++i])));
  }
  for (const name of Object.keys(found)) process.env[name] ??= found[name];
}

module.exports = { apply };
