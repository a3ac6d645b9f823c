'use strict';

// Glob patterns over paths: * ? [..] {..,..} +(..|..) and their like, ** for any directories.
// Backslashes are separators, never escapes, as in Node's use of them.

const posixClasses = {
  alnum: '\\p{L}\\p{Nl}\\p{Nd}', alpha: '\\p{L}\\p{Nl}', ascii: '\\x00-\\x7f',
  blank: '\\p{Zs}\\t', cntrl: '\\p{Cc}', digit: '\\p{Nd}', lower: '\\p{Ll}', print: '\\P{C}',
  punct: '\\p{P}', space: '\\p{Z}\\t\\r\\n\\v\\f', upper: '\\p{Lu}',
  word: '\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}', xdigit: 'A-Fa-f0-9',
};
const ANY_DIRECTORIES = Symbol('**');
const NO_DOT = '(?!\\.)';

// ---- Braces ------------------------------------------------------------------------------------

// The parts of `{a,b}` at `open` and where it closes; undefined if it never does.
function bracePartsAt(pattern, open) {
  const parts = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    if (pattern[i] === ',' && depth === 1) {
      parts.push(pattern.slice(start, i));
      start = i + 1;
    }
    if (pattern[i] === '}' && --depth === 0) {
      return { parts: [...parts, pattern.slice(start, i)], end: i + 1 };
    }
  }
  return undefined;
}

function sequence(part) {
  const found = /^(-?\d+|[a-z])\.\.(-?\d+|[a-z])$/i.exec(part);
  if (found === null) return undefined;
  const isNumber = /\d/.test(found[1]);
  const [from, to] = found.slice(1).map((end) => (isNumber ? +end : end.charCodeAt(0)));
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => {
    const value = from + i * step;
    return isNumber ? String(value) : String.fromCharCode(value);
  });
}

function expandBraces(pattern) {
  for (let open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
    const found = bracePartsAt(pattern, open);
    if (found === undefined) continue;
    const parts = found.parts.length > 1 ? found.parts : sequence(found.parts[0]);
    if (parts === undefined) continue;
    const head = pattern.slice(0, open);
    const tails = expandBraces(pattern.slice(found.end));
    return parts.flatMap(expandBraces).flatMap((part) => tails.map((tail) => head + part + tail));
  }
  return [pattern];
}

// ---- One segment -------------------------------------------------------------------------------

const quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

// `[..]` at `open` as a class; undefined if it never closes.
function classAt(text, open) {
  const found = /^\[([!^]?)((?:\[:\w+:\]|\](?=[^\]]*\])|[^\]])*)\]/.exec(text.slice(open));
  if (found === null || found[2] === '') return undefined;
  const inner = found[2].replace(/\[:(\w+):\]|[\\^\][]/g,
    (match, name) => (name === undefined ? `\\${match}` : posixClasses[name] ?? ''));
  return { source: `[${found[1] ? '^' : ''}${inner}]`, end: open + found[0].length };
}

// The alternatives of `+(a|b)` whose bracket opens at `open`.
function alternativesAt(text, open) {
  const parts = [];
  let depth = 0;
  let start = open + 1;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === '|' && depth === 1) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
    if (text[i] === ')' && --depth === 0) {
      return { parts: [...parts, text.slice(start, i)], end: i + 1 };
    }
  }
  return undefined;
}

const suffixes = { '+': '+', '*': '*', '?': '?', '@': '' };

function sourceOf(text) {
  let source = '';
  for (let i = 0; i < text.length;) {
    const character = text[i];
    const group = '+*?@!'.includes(character) && text[i + 1] === '(' ?
      alternativesAt(text, i + 1) : undefined;
    const set = character === '[' ? classAt(text, i) : undefined;
    if (group !== undefined) {
      const either = group.parts.map(sourceOf).join('|');
      const rest = sourceOf(text.slice(group.end));
      if (character === '!') return `${source}(?!(?:${either})${rest}$)[^/]*?${rest}`;
      source += `(?:${either})${suffixes[character]}`;
      i = group.end;
    } else if (set !== undefined) {
      source += set.source;
      i = set.end;
    } else {
      source += character === '*' ? '[^/]*?' : character === '?' ? '[^/]' : quote(character);
      i++;
    }
  }
  return source;
}

function compileSegment(segment, flags) {
  if (segment === '**') return ANY_DIRECTORIES;
  if (!/[*?[(]/.test(segment)) return segment;
  const guard = segment[0] === '.' ? '' : NO_DOT;
  const some = /^\*+$/.test(segment) ? '(?=.)' : '';
  return new RegExp(`^${guard}${some}${sourceOf(segment)}$`, flags);
}

// ---- The whole ---------------------------------------------------------------------------------

// Without `.` behind the first place and without `x/..`.
function simplify(segments) {
  const kept = [];
  segments.forEach((segment, at) => {
    const last = kept[kept.length - 1];
    if (segment === '.' && at > 0) return;
    if (segment === '..' && last && last !== '..' && last !== '.' && last !== '**') kept.pop();
    else kept.push(segment);
  });
  return kept;
}

const isHidden = (segment) => segment[0] === '.';

function matchesFrom(path, at, pattern, part) {
  for (; at < path.length && part < pattern.length; at++, part++) {
    const wanted = pattern[part];
    if (wanted === ANY_DIRECTORIES) {
      if (part + 1 === pattern.length) return !path.slice(at).some(isHidden);
      for (let next = at; next < path.length; next++) {
        if (matchesFrom(path, next, pattern, part + 1)) return true;
        if (isHidden(path[next])) return false;
      }
      return false;
    }
    if (typeof wanted === 'string' ? wanted !== path[at] : !wanted.test(path[at])) return false;
  }
  if (part < pattern.length) return false;
  return at === path.length || (at === path.length - 1 && path[at] === '');
}

/** True if the path has the pattern's shape. */
function matches(path, pattern, isWindows) {
  const { validateString } = require('internal/validators');
  validateString(path, 'path');
  validateString(pattern, 'pattern');
  if (pattern === '') return path === '';
  const segments = (isWindows ? path.replaceAll('\\', '/') : path).split('/');
  return expandBraces(pattern.replaceAll('\\', '/')).some((each) => {
    const parts = simplify(each.split('/'));
    return matchesFrom(segments, 0, parts.map((part) => compileSegment(part, 'u')), 0);
  });
}

module.exports = { matches };
