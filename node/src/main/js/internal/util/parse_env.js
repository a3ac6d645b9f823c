'use strict';

// util.parseEnv: the text of a .env file as an object.

const { validateString } = require('internal/validators');

const entryStart = /^[ \t]*(?:export[ \t]+)?([^\s=#][^=\n]*?)[ \t]*=[ \t]*/;

function parseEnv(content) {
  validateString(content, 'content');
  const variables = new Map();
  let rest = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  while (rest !== '') {
    const entry = entryStart.exec(rest);
    if (entry === null) {
      rest = afterLine(rest);
      continue;
    }
    const [all, name] = entry;
    const { value, length } = valueAt(rest.slice(all.length));
    variables.set(name, value);
    rest = afterLine(rest.slice(all.length + length));
  }
  const names = [...variables.keys()].sort();
  const entries = names.map((name) => [name, variables.get(name)]);
  return Object.setPrototypeOf(Object.fromEntries(entries), null);
}

function afterLine(text) {
  const end = text.indexOf('\n');
  return end === -1 ? '' : text.slice(end + 1);
}

/** The value a text begins with and how many characters it takes; quoted, it may span lines. */
function valueAt(text) {
  const quote = text[0];
  if (quote === '"' || quote === "'" || quote === '`') {
    const end = text.indexOf(quote, 1);
    if (end !== -1) {
      const inside = text.slice(1, end);
      return {
        value: quote === '"' ? inside.replaceAll('\\n', '\n') : inside,
        length: end + 1,
      };
    }
  }
  const [line] = text.split('\n', 1);
  return { value: line.split('#', 1)[0].trim(), length: line.length };
}

module.exports = { parseEnv };
