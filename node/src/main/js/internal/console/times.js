'use strict';

// console.time and what it reports.

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

function start(times, label) {
  if (times.has(label)) {
    process.emitWarning(`Label '${label}' already exists for console.time()`);
    return;
  }
  times.set(label, process.hrtime());
}

/** How long `label` has been running, in words; undefined, with a warning, if it is not. */
function passed(times, method, label) {
  const since = times.get(label);
  if (since === undefined) {
    process.emitWarning(`No such label '${label}' for console.${method}()`);
    return undefined;
  }
  const [seconds, nanos] = process.hrtime(since);
  return duration(seconds * second + nanos / 1e6);
}

const two = (number) => String(number).padStart(2, '0');

function duration(millis) {
  if (millis < second) return `${Number(millis.toFixed(3))}ms`;
  if (millis < minute) return `${(millis / second).toFixed(3)}s`;
  const hours = Math.floor(millis / hour);
  const minutes = Math.floor((millis % hour) / minute);
  const [whole, thousandths] = ((millis % minute) / second).toFixed(3).split('.');
  const clockTime = `${hours === 0 ? minutes : `${hours}:${two(minutes)}`}:${two(whole)}`;
  return `${clockTime}.${thousandths} (${hours === 0 ? '' : 'h:m'}m:ss.mmm)`;
}

module.exports = { duration, passed, start };
