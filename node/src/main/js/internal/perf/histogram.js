'use strict';

// Histograms of whole numbers, with a relative error that the figures bound: a value counts for its
// bucket, whose width doubles as values do (the scheme of HdrHistogram).

const { codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateInteger, validateNumber, validateObject } = require('internal/validators');
const { customInspectSymbol, inspectAs } = require('internal/event_kit');

const kMake = Symbol('kMake');
const EMPTY_MIN = 9223372036854775807n;

class Histogram {
  #highest;
  #half;
  #counts = new Map();
  #count = 0;
  #exceeds = 0;
  #last;

  constructor(token = undefined, { highest, figures } = {}) {
    if (token !== kMake) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#highest = highest;
    this.#half = Math.ceil(Math.log2(2 * 10 ** figures)) - 1;
  }

  // The width of the bucket a value falls into.
  #width(value) {
    return 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, value))) - this.#half);
  }

  #add(value, times = 1) {
    if (value > this.#highest) {
      this.#exceeds += times;
      return;
    }
    const lowest = value - (value % this.#width(value));
    this.#counts.set(lowest, (this.#counts.get(lowest) ?? 0) + times);
    this.#count += times;
  }

  #sorted() {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }

  #moment(power, mean) {
    let sum = 0;
    for (const [lowest, times] of this.#counts) {
      sum += (this.#middle(lowest) - mean) ** power * times;
    }
    return sum / this.#count;
  }

  #middle(lowest) {
    const width = this.#width(lowest);
    return width > 1 ? lowest + width / 2 : lowest;
  }

  get count() {
    return this.#count;
  }

  get countBigInt() {
    return BigInt(this.#count);
  }

  get min() {
    return Number(this.minBigInt);
  }

  get minBigInt() {
    return this.#count === 0 ? EMPTY_MIN : BigInt(Math.min(...this.#counts.keys()));
  }

  get max() {
    if (this.#count === 0) return 0;
    const lowest = Math.max(...this.#counts.keys());
    return lowest + this.#width(lowest) - 1;
  }

  get maxBigInt() {
    return BigInt(this.max);
  }

  get mean() {
    let sum = 0;
    for (const [lowest, times] of this.#counts) sum += this.#middle(lowest) * times;
    return sum / this.#count;
  }

  get exceeds() {
    return this.#exceeds;
  }

  get exceedsBigInt() {
    return BigInt(this.#exceeds);
  }

  get stddev() {
    return Math.sqrt(this.#moment(2, this.mean));
  }

  get skewness() {
    const { stddev } = this;
    return this.#count < 3 || stddev === 0 ? 0 : this.#moment(3, this.mean) / stddev ** 3;
  }

  get kurtosis() {
    const { stddev } = this;
    return this.#count < 4 || stddev === 0 ? 0 : this.#moment(4, this.mean) / stddev ** 4 - 3;
  }

  percentile(percentile) {
    validateNumber(percentile, 'percentile');
    if (!(percentile > 0 && percentile <= 100)) {
      const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
      throw new ERR_OUT_OF_RANGE('percentile', '> 0 && <= 100', percentile);
    }
    const wanted = Math.max(1, Math.floor(percentile / 100 * this.#count + 0.5));
    let seen = 0;
    for (const [lowest, times] of this.#sorted()) {
      seen += times;
      if (seen >= wanted) return lowest + this.#width(lowest) - 1;
    }
    return 0;
  }

  percentileBigInt(percentile) {
    return BigInt(this.percentile(percentile));
  }

  // Ever closer to the end: each step halves what is left.
  get percentiles() {
    const all = new Map();
    let wanted = 0;
    let seen = 0;
    for (const [lowest, times] of this.#sorted()) {
      seen += times;
      while (seen / this.#count * 100 >= wanted) {
        all.set(wanted, lowest);
        if (seen === this.#count) break;
        wanted += 100 / 2 ** (Math.floor(Math.log2(100 / (100 - wanted))) + 1);
      }
    }
    all.set(100, this.#count === 0 ? 0 : Math.max(...this.#counts.keys()));
    return all;
  }

  get percentilesBigInt() {
    return new Map([...this.percentiles].map(([key, value]) => [key, BigInt(value)]));
  }

  reset() {
    this.#counts.clear();
    this.#count = 0;
    this.#exceeds = 0;
    this.#last = undefined;
  }

  toJSON() {
    return { ...this.#facts(), percentiles: Object.fromEntries(this.percentiles) };
  }

  #facts() {
    const { count, min, max, mean, exceeds, stddev, skewness, kurtosis } = this;
    return { count, min, max, mean, exceeds, stddev, skewness, kurtosis };
  }

  [customInspectSymbol](depth, options) {
    if (depth < 0) return this;
    const { count, ...facts } = this.#facts();
    return inspectAs('Histogram', { ...facts, count, percentiles: this.percentiles }, options);
  }

  static record(histogram, value) {
    histogram.#add(value);
  }

  static delta(histogram, now) {
    const last = histogram.#last;
    histogram.#last = now;
    if (last !== undefined) histogram.#add(Math.max(1, now - last));
  }

  static merge(histogram, other) {
    for (const [lowest, times] of other.#counts) histogram.#add(lowest, times);
    histogram.#exceeds += other.#exceeds;
  }
}

const { record: put, delta, merge } = Histogram;
for (const name of ['record', 'delta', 'merge']) delete Histogram[name];

const nowNanos = () => Math.round(require('internal/clock').sinceStart() * 1e6);

class RecordableHistogram extends Histogram {
  record(val) {
    if (typeof val === 'bigint') {
      put(this, Number(val));
      return;
    }
    validateInteger(val, 'val', 1);
    put(this, val);
  }

  recordDelta() {
    delta(this, nowNanos());
  }

  add(other) {
    if (!(other instanceof RecordableHistogram)) {
      throw new ERR_INVALID_ARG_TYPE('other', 'RecordableHistogram', other);
    }
    merge(this, other);
  }
}

/** What `monitorEventLoopDelay` answers: how late a timer is, in nanoseconds. */
class IntervalHistogram extends Histogram {
  #resolution;
  #timer;
  #last;

  constructor(token, settings, resolution) {
    super(token, settings);
    this.#resolution = resolution;
  }

  enable() {
    if (this.#timer !== undefined) return false;
    this.#last = nowNanos();
    this.#timer = setInterval(() => {
      const now = nowNanos();
      put(this, Math.max(1, now - this.#last));
      this.#last = now;
    }, this.#resolution);
    this.#timer.unref();
    return true;
  }

  disable() {
    if (this.#timer === undefined) return false;
    clearInterval(this.#timer);
    this.#timer = undefined;
    return true;
  }

  [Symbol.dispose]() {
    this.disable();
  }
}

function createHistogram(options = {}) {
  validateObject(options, 'options');
  const { lowest = 1, highest = Number.MAX_SAFE_INTEGER, figures = 3 } = options;
  if (typeof lowest !== 'bigint') validateInteger(lowest, 'options.lowest', 1);
  if (typeof highest !== 'bigint') {
    validateInteger(highest, 'options.highest', 2 * Number(lowest));
  }
  validateInteger(figures, 'options.figures', 1, 5);
  return new RecordableHistogram(kMake, { highest: Number(highest), figures });
}

function monitorEventLoopDelay(options = {}) {
  validateObject(options, 'options');
  const { resolution = 10 } = options;
  validateInteger(resolution, 'options.resolution', 1);
  return new IntervalHistogram(kMake, { highest: 3.6e12, figures: 3 }, resolution);
}

module.exports = { RecordableHistogram, createHistogram, monitorEventLoopDelay };
