'use strict';

// The options of one inspection and the state it carries from value to value.

const defaults = {
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false,
};

const plain = (text) => text;

function colored(text, styleName) {
  const { styles, colors } = require('internal/util/inspect').inspect;
  const style = styles[styleName];
  if (style === undefined) return text;
  if (typeof style === 'function') return style(text);
  const code = colors[style];
  return code === undefined ? text : `\u001b[${code[0]}m${text}\u001b[${code[1]}m`;
}

/**
 * What every step is handed: the options, and
 * `indent` columns already taken, `path` the objects being shown, `circular` numbers of those
 * met again, `level` the depth of the object begun last, `spent` characters made per indent.
 */
function begin(options) {
  const ctx = {
    ...defaults,
    stylize: plain,
    userOptions: undefined,
    indent: 0,
    path: [],
    circular: undefined,
    level: 0,
    spent: {},
  };
  if (options !== undefined && options !== null && typeof options === 'object') {
    adopt(ctx, options);
  }
  return ctx;
}

function adopt(ctx, options) {
  for (const key of Object.keys(options)) {
    if (Object.hasOwn(defaults, key) || key === 'stylize') ctx[key] = options[key];
    else ctx.userOptions ??= options;
  }
}

/** Settles what the options leave open; called once all of them are in. */
function settle(ctx) {
  if (ctx.colors) ctx.stylize = colored;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
  return ctx;
}

/** The options a custom inspection function is given; it may pass them on to `inspect`. */
function optionsFor(ctx, foreign) {
  const given = { stylize: ctx.stylize };
  for (const key of Object.keys(defaults)) given[key] = ctx[key];
  Object.assign(given, ctx.userOptions);
  if (!foreign) return given;
  // A stranger gets neither our prototype nor a way to make us handle its objects.
  given.stylize = Object.setPrototypeOf((value, style) => {
    let text;
    try {
      text = `${ctx.stylize(value, style)}`;
    } catch {
      // Falls through to the text unstyled.
    }
    return typeof text === 'string' ? text : value;
  }, null);
  return Object.setPrototypeOf(given, null);
}

module.exports = { defaults, plain, begin, adopt, settle, optionsFor };
