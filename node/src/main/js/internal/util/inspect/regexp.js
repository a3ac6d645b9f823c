'use strict';

// A regular expression in colours: five hues in turn, one further for each level of nesting.

// How far from the level's first hue each part stands.
const bracket = 1;
const literal = 2;
const wildcard = 3;
const operator = 4;

// Tried in this order where the text stands; the first that matches is the next part.
const outside = [
  [/\\k<([^>]*)>/y, (part, [all, name]) => {
    part(0, '\\k<');
    part(1, name);
    part(0, '>');
    return all.length;
  }],
  [/\\[pPu]\{([^}]*)\}/y, braced],
  [/\\(?:x[\da-fA-F]{2}|\d+|[^])/y, (part, [all]) => single(part, literal, all)],
  [/\{(\d*)(,?)(\d*)\}/y, repeat],
  [/\(\?<([^=!][^>]*)>/y, namedGroup],
  [/\((\?(?::|<?[=!])?)?/y, group],
  [/\)/y, (part, [all], level) => {
    level.down();
    return single(part, bracket, all);
  }],
  [/\[/y, (part, [all], level) => {
    single(part, bracket, all);
    level.enterClass();
    return 1;
  }],
  [/[*+?|^$]/y, (part, [all]) => single(part, operator, all)],
  [/\./y, (part, [all]) => single(part, wildcard, all)],
  [/[^]/uy, (part, [all]) => single(part, literal, all)],
];

const inClass = [
  [/\]/y, (part, [all], level) => {
    level.leaveClass();
    return single(part, bracket, all);
  }],
  [/\\[pPu]\{([^}]*)\}/y, braced],
  [/\\(?:x[\da-fA-F]{2}|\d+|[^])/y, (part, [all]) => single(part, bracket, all)],
  [/(?<=[^[^])-(?!\])/y, (part, [all]) => single(part, literal, all)],
  [/[^]/uy, (part, [all]) => single(part, bracket, all)],
];

function single(part, hue, text) {
  part(hue, text);
  return text.length;
}

function braced(part, [all, content]) {
  part(bracket, all.slice(0, 3));
  part(literal, content);
  part(bracket, '}');
  return all.length;
}

function repeat(part, [all, least, comma, most]) {
  part(bracket, '{');
  part(wildcard, least);
  part(literal, comma);
  part(wildcard, most);
  part(bracket, '}');
  return all.length;
}

function namedGroup(part, [all, name], level) {
  part(bracket, '(');
  part(bracket, '?<');
  part(literal, name);
  part(bracket, '>');
  level.up();
  return all.length;
}

function group(part, [all, kind = ''], level) {
  part(bracket, '(');
  part(kind === '?' ? literal : bracket, kind);
  level.up();
  return all.length;
}

function highlight(text, palette) {
  const { colors } = require('internal/util/inspect').inspect;
  const start = text.indexOf('/');
  const end = text.lastIndexOf('/');
  let depth = 0;
  let withinClass = false;
  let output = text.slice(0, start);
  const part = (hue, piece) => {
    if (piece === '') return;
    const [on, off] = colors[palette[(hue + depth) % palette.length]];
    output += `\u001b[${on}m${piece}\u001b[${off}m`;
  };
  const level = {
    up: () => { depth++; },
    down: () => { depth--; },
    enterClass: () => { depth++; withinClass = true; },
    leaveClass: () => { depth--; withinClass = false; },
  };
  const flat = (hue, piece) => {
    depth = 0;
    part(hue, piece);
  };
  flat(0, '/');
  for (let at = start + 1; at < end;) {
    for (const [pattern, show] of withinClass ? inClass : outside) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || at + match[0].length > end) continue;
      at += show(part, match, level);
      break;
    }
  }
  flat(0, '/');
  flat(1, text.slice(end + 1));
  return output;
}

module.exports = { highlight };
