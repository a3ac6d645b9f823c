'use strict';

// Times in words as Node has them: zones by their long names, UTC by that one name, and the space
// before "AM" a plain one.

const { DateTimeFormat } = require('internal/globals').native.Intl;

const { prototype } = DateTimeFormat;
const { formatToParts, formatRange, formatRangeToParts, resolvedOptions } = prototype;
const format = Object.getOwnPropertyDescriptor(prototype, 'format').get;

// What the system calls it when nothing else is set.
const UTC = /^(Etc\/)?(UTC|UCT|GMT|GMT[+-]?0|Greenwich|Universal|Zulu)$/;

const plain = (text) => text.replaceAll('\u202f', ' ');

function plainParts(parts) {
  for (const part of parts) part.value = plain(part.value);
  return parts;
}

// A formatter's `format` is the same function at each look.
const formats = new WeakMap();

const reworded = {
  get format() {
    const ofEngine = Reflect.apply(format, this, []);
    let ours = formats.get(ofEngine);
    if (ours === undefined) {
      ours = Object.defineProperty((date) => plain(ofEngine(date)), 'name', { value: '' });
      formats.set(ofEngine, ours);
    }
    return ours;
  },

  formatToParts(date) {
    return plainParts(Reflect.apply(formatToParts, this, [date]));
  },

  formatRange(from, to) {
    return plain(Reflect.apply(formatRange, this, [from, to]));
  },

  formatRangeToParts(from, to) {
    return plainParts(Reflect.apply(formatRangeToParts, this, [from, to]));
  },

  resolvedOptions() {
    const options = Reflect.apply(resolvedOptions, this, []);
    if (UTC.test(options.timeZone)) options.timeZone = 'UTC';
    return options;
  },
};

for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(reworded))) {
  Object.defineProperty(prototype, name, { ...property, enumerable: false });
}

let zones;

/** What `date.toString()` answered, `text`, with the long name of the zone in its brackets. */
function withZone(text, date) {
  if (!text.endsWith(')')) return text;
  zones ??= new DateTimeFormat('en-US', { timeZoneName: 'long' });
  const { value } = Reflect.apply(formatToParts, zones, [date])
    .find(({ type }) => type === 'timeZoneName');
  const name = UTC.test(value) ? 'Coordinated Universal Time' : value;
  return `${text.slice(0, text.indexOf('('))}(${name})`;
}

module.exports = { plain, withZone };
