'use strict';

// util.debuglog: sections named in NODE_DEBUG write to standard error.

let wanted;

function isWanted(section) {
  if (wanted === undefined) {
    const names = (process.env.NODE_DEBUG ?? '').toUpperCase().split(',').filter(Boolean);
    const patterns = names.map((name) =>
      `^${name.trim().split('*').map(RegExp.escape).join('.*')}$`);
    wanted = patterns.map((pattern) => new RegExp(pattern));
  }
  return wanted.some((pattern) => pattern.test(section));
}

/** `use`, if given, is told the function that writes once the section is known to be wanted. */
function debuglog(section, use) {
  const name = String(section).toUpperCase();
  let enabled;
  const isEnabled = () => enabled ??= isWanted(name);

  let write = (...args) => {
    write = isEnabled() ? writer(name) : () => {};
    if (typeof use === 'function') use(write);
    write(...args);
  };
  const logger = (...args) => write(...args);
  Object.defineProperty(logger, 'enabled', {
    __proto__: null,
    get() {
      return isEnabled();
    },
    enumerable: true,
    configurable: true,
  });
  return logger;
}

function writer(section) {
  const { formatWithOptions } = require('internal/util/inspect');
  const { shouldColorize } = require('internal/console/sinks');
  return (...args) => {
    const colors = shouldColorize(process.stderr.isTTY);
    const { writeErr } = require('internal/boot_output');
    writeErr(`${section} ${process.pid}: ${formatWithOptions({ colors }, ...args)}\n`);
  };
}

module.exports = { debuglog };
