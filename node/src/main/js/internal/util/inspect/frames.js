'use strict';

// The frames of a stack: those its cause shows too are left out, repetitions told once.

/** The lines of `text`, shortened and, with colours, shaded. */
function frames(ctx, err, text) {
  const note = (line) => ctx.stylize(line, 'undefined');
  let lines = withoutCause(text.split('\n'), err, note);
  lines = withoutRepetition(lines, note);
  return ctx.colors ? lines.map((line) => shaded(ctx, line)) : lines;
}

const fewest = 3;

function withoutCause(lines, err, note) {
  const { cause } = err;
  if (!Error.isError(cause) && !(cause instanceof Error)) return lines;
  const stack = String(cause.stack);
  const start = stack.indexOf('\n    at');
  if (start === -1) return lines;
  const { offset, length } = common(lines, stack.slice(start + 1).split('\n'));
  if (length <= fewest) return lines;
  // The first and the last of the common lines stay.
  const skipped = length - 2;
  const told = note(`    ... ${skipped} lines matching cause stack trace ...`);
  return lines.toSpliced(offset + 1, skipped, told);
}

/** The first run of more than three lines that both stacks have. */
function common(lines, others) {
  for (let offset = 0; offset < lines.length - fewest; offset++) {
    const at = others.indexOf(lines[offset]);
    if (at === -1) continue;
    const most = Math.min(lines.length - offset, others.length - at);
    let length = 1;
    while (length < most && lines[offset + length] === others[at + length]) length++;
    if (length > fewest) return { offset, length };
  }
  return { offset: 0, length: 0 };
}

const usualFrames = 10;

function withoutRepetition(lines, note) {
  if (lines.length <= usualFrames) return lines;
  const kept = [];
  for (let i = 0; i < lines.length;) {
    const { period, times } = repetition(lines, i);
    if (times === 0) {
      kept.push(lines[i++]);
      continue;
    }
    const dropped = period * times;
    const above = times > 1 ? `${period} lines ${times} times...` : 'lines ...';
    kept.push(...lines.slice(i, i + period));
    kept.push(note(`    ... collapsed ${dropped} duplicate lines matching above ${above}`));
    i += period + dropped;
  }
  return kept;
}

/** How often the lines from `start` on come again at once, and in how long a run. */
function repetition(lines, start) {
  const end = start + (lines.length - start) / 2;
  for (let next = lines.indexOf(lines[start], start + 1); next !== -1 && next <= end;
    next = lines.indexOf(lines[start], next + 1)) {
    const period = next - start;
    let times = 0;
    while (sameRun(lines, start, start + (times + 1) * period, period)) times++;
    if (period * times >= fewest) return { period, times };
  }
  return { period: 0, times: 0 };
}

function sameRun(lines, one, other, length) {
  if (other + length > lines.length) return false;
  for (let i = 0; i < length; i++) {
    if (lines[one + i] !== lines[other + i]) return false;
  }
  return true;
}

const ofNode = /^ {4}at (?:[^/\\(]+ \(|)node:(.+):\d+:\d+(?:\)|$)/;
const packageName = /([/\\]node_modules[/\\])((?:@[^/\\]+[/\\])?[^/\\]+)(?=[/\\])/g;

/** Node's own frames and the current directory recede, names of packages stand out. */
function shaded(ctx, line) {
  if (ofNode.test(line)) return ctx.stylize(line, 'undefined');
  const text = line.replace(packageName,
    (_, before, name) => before + ctx.stylize(name, 'module'));
  const here = `${process.cwd()}/`;
  const dim = (part) => ctx.stylize(part, 'undefined');
  if (!text.includes(`(${here}`)) return text.replace(here, dim(here));
  return text.replace(`(${here}`, dim(`(${here}`)).replace(/\)$/, dim(')'));
}

module.exports = { frames };
