'use strict';

// `inspect`: the text by which a value is shown to people.

const settings = require('internal/util/inspect/settings');
const { show } = require('internal/util/inspect/value');
const { getStringWidth, stripVTControlCharacters } = require('internal/util/inspect/width');

/*
 * inspect(value)
 * inspect(value, options)
 * inspect(value, showHidden, depth, colors)      the old form
 */
function inspect(value, options) {
  const ctx = settings.begin();
  if (arguments.length > 1) {
    if (arguments.length > 2) {
      if (arguments[2] !== undefined) ctx.depth = arguments[2];
      if (arguments.length > 3 && arguments[3] !== undefined) ctx.colors = arguments[3];
    }
    if (typeof options === 'boolean') ctx.showHidden = options;
    else if (options) settings.adopt(ctx, options);
  }
  return show(settings.settle(ctx), value, 0);
}

inspect.custom = Symbol.for('nodejs.util.inspect.custom');

Object.defineProperty(inspect, 'defaultOptions', {
  __proto__: null,
  get() {
    return settings.defaults;
  },
  set(options) {
    require('internal/validators').validateObject(options, 'options');
    Object.assign(settings.defaults, options);
  },
});

// Tables of colours are seldom asked for; reading or setting one puts it in place.
for (const name of ['colors', 'styles']) {
  const become = (value) => Object.defineProperty(inspect, name, {
    __proto__: null,
    value, writable: true, enumerable: true, configurable: true,
  });
  Object.defineProperty(inspect, name, {
    __proto__: null,
    get: () => become(require('internal/util/inspect/colors')[name])[name],
    set: become,
    enumerable: true,
    configurable: true,
  });
}

const formatting = () => require('internal/util/inspect/format');

module.exports = {
  inspect,
  format: (...args) => formatting().format(...args),
  formatWithOptions: (inspectOptions, ...args) =>
    formatting().formatWithOptions(inspectOptions, ...args),
  getStringWidth,
  stripVTControlCharacters,
};
