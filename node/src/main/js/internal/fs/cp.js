'use strict';

// Copying a tree. The way through it is written once (internal/fs/cp_tree); it is followed at once
// or beside the loop.

const { codes, hideStackFrames } = require('internal/errors');
const {
  validateBoolean, validateFunction, validateInteger, validateObject,
} = require('internal/validators');
const { pathText } = require('internal/fs/arguments');
const { copy } = require('internal/fs/cp_tree');
const { promised, runSync } = require('internal/fs/run');

const flags = ['dereference', 'errorOnExist', 'force', 'preserveTimestamps', 'recursive',
  'verbatimSymlinks'];
const defaults = {
  dereference: false, errorOnExist: false, filter: undefined, force: true, mode: 0,
  preserveTimestamps: false, recursive: false, verbatimSymlinks: false,
};

const cpOptions = hideStackFrames((options) => {
  if (options === undefined) return { ...defaults };
  validateObject(options, 'options');
  const all = { ...defaults, ...options };
  for (const name of flags) validateBoolean(all[name], `options.${name}`);
  validateInteger(all.mode ?? 0, 'options.mode', 0, 7);
  if (all.dereference && all.verbatimSymlinks) {
    throw new codes.ERR_INCOMPATIBLE_OPTION_PAIR('dereference', 'verbatimSymlinks');
  }
  if (options.filter !== undefined) validateFunction(options.filter, 'options.filter');
  return all;
});

function start(src, dest, options) {
  const given = cpOptions(options);
  return copy(pathText(src, 'src'), pathText(dest, 'dest'), given, true);
}

const isFilter = (step) => step.filter !== undefined;

function cpSync(src, dest, options) {
  const way = start(src, dest, options);
  let step = way.next();
  while (!step.done) {
    let answer;
    try {
      answer = isFilter(step.value) ? decided(step.value) : runSync(step.value);
    } catch (error) {
      step = way.throw(error);
      continue;
    }
    step = way.next(answer);
  }
}

function decided({ filter, src, dest }) {
  const answer = filter(src, dest);
  if (require('internal/util/types').isPromise(answer)) {
    throw new codes.ERR_INVALID_RETURN_VALUE('boolean', 'filter', answer);
  }
  return answer;
}

async function cp(src, dest, options) {
  const way = start(src, dest, options);
  let step = way.next();
  while (!step.done) {
    let answer;
    try {
      const { value } = step;
      answer = await (isFilter(value) ? value.filter(value.src, value.dest) : promised(value));
    } catch (error) {
      step = way.throw(error);
      continue;
    }
    step = way.next(answer);
  }
}

module.exports = { cp, cpOptions, cpSync };
