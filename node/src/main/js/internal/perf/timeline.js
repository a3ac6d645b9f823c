'use strict';

// The marks and measures made so far, and when each mark was last made.

const { codes } = require('internal/errors');
const clock = require('internal/clock');
const { PerformanceMark, makeMeasure } = require('internal/perf/entries');

let made = [];
const lastMark = new Map();

/** Tells whoever observes entries of its type. */
function announce(entry) {
  const { isLoaded } = require('internal/boot');
  if (isLoaded('internal/perf/observers')) require('internal/perf/observers').announce(entry);
}

function keep(entry) {
  made.push(entry);
  announce(entry);
  return entry;
}

function mark(name, options) {
  const entry = new PerformanceMark(name, options);
  lastMark.set(name, entry.startTime);
  return keep(entry);
}

// A point in time is a number or the name of a mark.
function timeOf(point) {
  if (typeof point === 'number') {
    if (point < 0) throw new codes.ERR_PERFORMANCE_INVALID_TIMESTAMP(point);
    return point;
  }
  const name = `${point}`;
  const time = lastMark.get(name);
  if (time === undefined) {
    const { DOMException } = require('internal/dom_exception');
    throw new DOMException(`The "${name}" performance mark has not been set`, 'SyntaxError');
  }
  return time;
}

const failOptions = (text) => {
  throw new codes.ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS(text);
};

function endOf(options, endMark) {
  if (endMark !== undefined) return timeOf(endMark);
  if (options.end !== undefined) return timeOf(options.end);
  if (options.start !== undefined && options.duration !== undefined) {
    return timeOf(options.start) + timeOf(options.duration);
  }
  return clock.sinceStart();
}

function startOf(options, end) {
  if (options.start !== undefined) return timeOf(options.start);
  if (options.duration !== undefined && options.end !== undefined) {
    return end - timeOf(options.duration);
  }
  return 0;
}

function measure(name, startOrOptions, endMark) {
  let options = startOrOptions ?? {};
  if (typeof options === 'string') {
    options = { start: options };
  } else if (Object.keys(options).length > 0) {
    if (endMark !== undefined) failOptions('endMark must not be specified');
    if (options.start !== undefined && options.end !== undefined &&
        options.duration !== undefined) {
      failOptions('Must not have options.start, options.end, and options.duration specified');
    }
  }
  const end = endOf(options, endMark);
  const start = startOf(options, end);
  return keep(makeMeasure(name, start, end - start, options.detail));
}

function clear(type, name) {
  const isGone = (entry) =>
    entry.entryType === type && (name === undefined || entry.name === `${name}`);
  made = made.filter((entry) => !isGone(entry));
  if (type !== 'mark') return;
  if (name === undefined) lastMark.clear();
  else lastMark.delete(`${name}`);
}

// In order of their start; of equal ones the later made comes later.
function entries(name, type) {
  return made
    .filter((entry) => (name === undefined || entry.name === name) &&
      (type === undefined || entry.entryType === type))
    .sort((a, b) => a.startTime - b.startTime);
}

module.exports = { announce, clear, entries, mark, measure };
