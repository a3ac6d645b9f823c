'use strict';

// Where lines break: one line if it fits, long lists in columns, else an entry a line.

const { getStringWidth, stripVTControlCharacters } = require('internal/util/inspect/width');

/**
 * Puts the entries of one object together.
 *
 * `shape` says what stands before, between and after: `base`, `open`, `close`, and `list` when
 * the entries may be set in columns; `source` is the array itself, or undefined. `depth` is that
 * of the object's entries.
 */
function assemble(ctx, entries, shape, depth, source) {
  const { base, open, close } = shape;
  const margin = ' '.repeat(ctx.indent);
  if (ctx.compact === true) {
    if (fits(ctx, entries, 0, base)) {
      return `${open}${base ? ` ${base}` : ''} ${entries.join(', ')} ${close}`;
    }
    // The first entry stands beside a lone bracket, under a longer opening otherwise.
    const lead = base === '' && open.length === 1 ? ' ' : `${base ? ` ${base}` : ''}\n${margin}  `;
    return `${open}${lead}${entries.join(`,\n${margin}  `)} ${close}`;
  }
  const before = `${base ? `${base} ` : ''}${open}`;
  let lines = entries;
  if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
    if (shape.list && entries.length > 6) lines = inColumns(ctx, entries, source);
    // Only objects holding at most `compact` levels below them go on one line.
    if (ctx.level - depth < ctx.compact && lines.length === entries.length) {
      const start = lines.length + ctx.indent + open.length + base.length + 10;
      if (fits(ctx, lines, start, base)) {
        const line = lines.join(', ');
        if (!line.includes('\n')) return `${before} ${line} ${close}`;
      }
    }
  }
  return `${before}\n${margin}  ${lines.join(`,\n${margin}  `)}\n${margin}${close}`;
}

function fits(ctx, entries, start, base) {
  let total = entries.length + start;
  if (total + entries.length > ctx.breakLength) return false;
  for (const entry of entries) {
    total += ctx.colors ? stripVTControlCharacters(entry).length : entry.length;
    if (total > ctx.breakLength) return false;
  }
  return base === '' || !base.includes('\n');
}

const gap = 2;
const mostColumns = 15;
// A character cell is about two and a half times as high as it is wide.
const cellRatio = 2.5;

function inColumns(ctx, entries, source) {
  // A note on what was left out stays on a line of its own.
  const count = ctx.maxArrayLength < entries.length ? entries.length - 1 : entries.length;
  const lengths = [];
  let total = 0;
  let longest = 0;
  for (let i = 0; i < count; i++) {
    lengths[i] = getStringWidth(entries[i], ctx.colors);
    total += lengths[i] + gap;
    if (lengths[i] > longest) longest = lengths[i];
  }
  const cell = longest + gap;
  const even = total / cell > 5 || longest <= 6;
  if (cell * 3 + ctx.indent >= ctx.breakLength || !even) return entries;

  const bias = Math.sqrt(cell - total / entries.length);
  const biased = Math.max(cell - 3 - bias, 1);
  const columns = Math.min(
    Math.round(Math.sqrt(cellRatio * biased * count) / biased),
    Math.floor((ctx.breakLength - ctx.indent) / cell),
    ctx.compact * 4,
    mostColumns,
  );
  if (columns <= 1) return entries;

  const widths = [];
  for (let column = 0; column < columns; column++) {
    let widest = 0;
    for (let i = column; i < count; i += columns) widest = Math.max(widest, lengths[i]);
    widths.push(widest + gap);
  }
  const toRight = source !== undefined && allNumbers(source, entries.length);
  const rows = [];
  for (let first = 0; first < count; first += columns) {
    const last = Math.min(first + columns, count) - 1;
    let row = '';
    for (let i = first; i <= last; i++) {
      const invisible = entries[i].length - lengths[i];
      const width = widths[i - first] + invisible;
      if (i === last) row += toRight ? entries[i].padStart(width - gap) : entries[i];
      else row += toRight ? `${entries[i]}, `.padStart(width) : `${entries[i]}, `.padEnd(width);
    }
    rows.push(row);
  }
  if (count < entries.length) rows.push(entries[count]);
  return rows;
}

function allNumbers(source, count) {
  for (let i = 0; i < count; i++) {
    const type = typeof source[i];
    if (type !== 'number' && type !== 'bigint') return false;
  }
  return true;
}

module.exports = { assemble };
