'use strict';

/** `Name { a, b }`, over several lines if it is too long for one. */
function braced(name, shown, options) {
  if (shown.length === 0) return `${name} {}`;
  const length = shown.reduce((sum, text) => sum + text.length + 2, -2);
  if (length <= options.breakLength) return `${name} { ${shown.join(', ')} }`;
  return `${name} {\n  ${shown.join(',\n  ')} }`;
}

module.exports = { braced };
