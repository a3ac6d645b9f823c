'use strict';

// util.styleText: a text in the colours of `inspect.colors`, or of #rrggbb.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateBoolean, validateOneOf, validateString } = require('internal/validators');

const hexColor = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/i;

function codesOf(format) {
  const { colors } = require('internal/util/inspect').inspect;
  const found = colors[format];
  if (found !== undefined) return found;
  const parts = typeof format === 'string' ? hexColor.exec(format) : null;
  if (parts === null) {
    if (typeof format === 'string' && format.startsWith('#')) {
      throw new ERR_INVALID_ARG_VALUE(
        'format', format, 'must be a valid hex color (#RGB or #RRGGBB)');
    }
    validateOneOf(format, 'format', Reflect.ownKeys(colors));
    return undefined;
  }
  const [red, green, blue] = parts.slice(1).filter(Boolean)
    .map((digits) => Number.parseInt(digits.length === 1 ? digits + digits : digits, 16));
  return [`38;2;${red};${green};${blue}`, 39];
}

const isStream = (stream) => stream !== null && typeof stream === 'object' &&
  (typeof stream.write === 'function' || typeof stream.pipe === 'function' ||
    typeof stream.getReader === 'function' || typeof stream.getWriter === 'function');

function styleText(format, text, { validateStream = true, stream = process.stdout } = {}) {
  validateString(text, 'text');
  validateBoolean(validateStream, 'options.validateStream');
  let plain = false;
  if (validateStream) {
    if (!isStream(stream)) {
      throw new ERR_INVALID_ARG_TYPE(
        'stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
    }
    const { shouldColorize } = require('internal/console/sinks');
    plain = !shouldColorize(stream.isTTY, stream.getColorDepth?.bind(stream));
  }
  let result = text;
  for (const name of (Array.isArray(format) ? format : [format]).toReversed()) {
    if (name === 'none') continue;
    const [on, off] = codesOf(name);
    if (plain) continue;
    result = wrapped(result, `\u001b[${on}m`, `\u001b[${off}m`);
  }
  return result;
}

// Bold and dim share this one: it has to stay, or the other would go on.
const sharedOff = '\u001b[22m';

/** The text in a style; where an inner text switches it off, it is switched on again. */
function wrapped(text, on, off) {
  const body = text.endsWith(off) ? text.slice(0, -off.length) : text;
  const again = off === sharedOff ? off + on : on;
  return on + body.replaceAll(off, again) + text.slice(body.length) + off;
}

module.exports = { styleText };
