'use strict';

// What the works share: their options, the time they run, and the one line they end with.
//
// A work counts and nothing else. `measure` lets it run for `--warm-up` seconds, then for
// `--seconds`, and prints the second part as RESULT and JSON: counts, nanoseconds, CPU time. With
// `--started`, the clock's milliseconds when the process was asked for, it also tells the counts
// every `--bin` milliseconds since then.

const given = new Map();
for (let i = 2; i + 1 < process.argv.length; i += 2) {
  given.set(process.argv[i].slice(2), process.argv[i + 1]);
}

/** The value of `--name`, as a number where the default is one. */
function option(name, fallback) {
  const text = given.get(name);
  if (text === undefined) return fallback;
  return typeof fallback === 'number' ? Number(text) : text;
}

function cpuMicros() {
  try {
    const { user, system } = process.cpuUsage();
    return user + system;
  } catch {
    return -1; // not every runtime has it
  }
}

let over = false;

/** True once the work is to end. */
function isOver() {
  return over;
}

/**
 * Runs the clock. `counts()` answers an object of numbers that only grow; `end(result)` is called
 * when time is up: it may add to the result, and lets go of sockets and timers. `begun` is the
 * clock at the script's first line.
 */
function measure(counts, end, begun) {
  const bins = [];
  const started = option('started', 0);
  const first = { ...counts() };
  let ticker;
  if (started > 0) {
    const bin = () => bins.push([Date.now() - started, counts().received ?? 0]);
    bin();
    ticker = setInterval(bin, option('bin', 250));
  }
  setTimeout(() => {
    const before = { ...counts() };
    const cpu = cpuMicros();
    const from = performance.now();
    setTimeout(() => {
      const nanos = (performance.now() - from) * 1e6;
      const used = cpuMicros();
      const result = { nanos, cpuMicros: used < 0 ? -1 : used - cpu };
      const after = counts();
      for (const name of Object.keys(after)) {
        result[name] = after[name] - before[name];
        result[`${name}InAll`] = after[name] - first[name];
      }
      if (begun > 0) result.script = begun - started;
      if (bins.length > 0) result.bins = bins;
      over = true;
      clearInterval(ticker);
      end(result);
      console.log(`RESULT ${JSON.stringify(result)}`);
    }, option('seconds', 3) * 1000);
  }, option('warm-up', 1) * 1000);
}

/** The q-quantiles of the first `count` numbers, named as they are asked for. */
function quantiles(values, count, wanted) {
  const sorted = values.slice(0, count).sort((a, b) => a - b);
  const told = {};
  for (const [name, q] of Object.entries(wanted)) {
    told[name] = sorted[Math.min(count - 1, Math.floor(q * count))] ?? 0;
  }
  return told;
}

/** Messages of `--size` bytes, or of sizes as they are met in the wild for `mixed`. */
function messages() {
  const size = option('size', '64');
  const sizes = size === 'mixed' ? [20, 64, 64, 180, 512, 64, 1200, 40, 64, 900] : [Number(size)];
  return sizes.map((length) => Buffer.alloc(length, 'd'));
}

module.exports = { isOver, measure, messages, option, quantiles };
