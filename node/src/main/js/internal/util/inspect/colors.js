'use strict';

// ANSI codes by name, [on, off], and which of them each kind of value wears.

const foreground = 39;
const background = 49;

const colors = Object.assign(Object.create(null), {
  reset: [0, 0],
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  blink: [5, 25],
  inverse: [7, 27],
  hidden: [8, 28],
  strikethrough: [9, 29],
  doubleunderline: [21, 24],
});

const hues = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const capital = (word) => word[0].toUpperCase() + word.slice(1);

hues.forEach((hue, i) => { colors[hue] = [30 + i, foreground]; });
hues.forEach((hue, i) => { colors[`bg${capital(hue)}`] = [40 + i, background]; });
colors.framed = [51, 54];
colors.overlined = [53, 55];
// "Bright black" has always been called gray.
const bright = (hue) => (hue === 'black' ? 'gray' : `${hue}Bright`);
hues.forEach((hue, i) => { colors[bright(hue)] = [90 + i, foreground]; });
hues.forEach((hue, i) => { colors[`bg${capital(bright(hue))}`] = [100 + i, background]; });

const otherNames = {
  gray: ['grey'],
  bgGray: ['bgGrey', 'bgBlackBright'],
  dim: ['faint'],
  strikethrough: ['crossedout', 'strikeThrough', 'crossedOut'],
  hidden: ['conceal'],
  inverse: ['swapColors', 'swapcolors'],
  doubleunderline: ['doubleUnderline'],
};
otherNames.gray.push('blackBright');

for (const [name, aliases] of Object.entries(otherNames)) {
  for (const alias of aliases) {
    Object.defineProperty(colors, alias, {
      __proto__: null,
      get() { return this[name]; },
      set(value) { this[name] = value; },
      configurable: true,
      enumerable: false,
    });
  }
}

function highlightRegExp(text) {
  return require('internal/util/inspect/regexp').highlight(text, highlightRegExp.colors);
}
highlightRegExp.colors = ['green', 'red', 'yellow', 'cyan', 'magenta'];

const styles = Object.assign(Object.create(null), {
  special: 'cyan',
  number: 'yellow',
  bigint: 'yellow',
  boolean: 'yellow',
  undefined: 'grey',
  null: 'bold',
  string: 'green',
  symbol: 'green',
  // "name" is left unstyled on purpose.
  date: 'magenta',
  regexp: highlightRegExp,
  module: 'underline',
});

module.exports = { colors, styles };
