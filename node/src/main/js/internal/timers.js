'use strict';

// What setTimeout, setInterval and setImmediate return. The queues and the clock are Java's.

const { seam } = require('internal/boot');
const binding = internalBinding('timers');

const MAX_DELAY_MILLIS = 2 ** 31 - 1;
const handle = Symbol('handle');
const number = Symbol('number');

let lastNumber = 0;
const byNumber = new Map();

function delayMillis(delay) {
  const millis = +delay;
  if (millis >= 1 && millis <= MAX_DELAY_MILLIS) return millis;
  if (millis > MAX_DELAY_MILLIS) {
    process.emitWarning(`${millis} does not fit into a 32-bit signed integer.\n` +
      'Timeout duration was set to 1.', 'TimeoutOverflowWarning');
  } else if (millis < 0) {
    process.emitWarning(`${millis} is a negative number.\nTimeout duration was set to 1.`,
      'TimeoutNegativeWarning');
  } else if (Number.isNaN(millis) && delay !== undefined) {
    process.emitWarning(`${millis} is not a number.\nTimeout duration was set to 1.`,
      'TimeoutNaNWarning');
  }
  return 1;
}

// The macrotask of a due timer.
function fire(timer) {
  if (seam.carrier === undefined) call(timer);
  else seam.carrier.run(timer, call);
}

function call(timer) {
  const callback = timer._onTimeout;
  if (typeof callback !== 'function') return;
  timer[kRestarted] = false;
  // An interval counts from here: its callback's own time is part of it.
  const since = timer._repeat === null ? 0 : binding.turnMillis();
  try {
    if (timer._timerArgs === undefined) timer._onTimeout();
    else timer._onTimeout(...timer._timerArgs);
  } finally {
    if (timer._repeat !== null && timer._idleTimeout !== -1 && timer._onTimeout !== null) {
      timer._idleTimeout = timer._repeat;
      timer[handle].startFrom(since, Math.trunc(timer._repeat));
    } else if (!timer[kRestarted]) {
      forget(timer);
    }
    timer[kRestarted] = false;
  }
}

const kRestarted = Symbol('restarted');
const kRef = Symbol('refed');

function forget(timer) {
  timer._destroyed = true;
  if (seam.carrier !== undefined) seam.carrier.destroy(timer);
  if (timer[number] !== 0) {
    byNumber.delete(timer[number]);
    timer[number] = 0;
  }
}

class Timeout {
  constructor(callback, delay, values, repeats) {
    const millis = delayMillis(delay);
    this._idleTimeout = millis;
    this._onTimeout = callback;
    this._timerArgs = values.length === 0 ? undefined : values;
    this._repeat = repeats ? millis : null;
    this._destroyed = false;
    this[kRef] = true;
    Object.defineProperties(this, {
      [handle]: { __proto__: null, value: binding.timer(fire, this) },
      [number]: { __proto__: null, value: 0, writable: true },
      [kRestarted]: { __proto__: null, value: false, writable: true },
    });
    this[handle].start(Math.trunc(millis));
    if (seam.carrier !== undefined) seam.carrier.adopt(this, 'Timeout');
  }

  /** Starts it afresh with its delay, also if it has fired. */
  refresh() {
    if (this._idleTimeout === -1) return this;
    this[kRestarted] = true;
    if (this._destroyed && seam.carrier !== undefined) seam.carrier.adopt(this, 'Timeout');
    this._destroyed = false;
    this[handle].start(Math.trunc(this._idleTimeout));
    return this;
  }

  ref() {
    this[kRef] = true;
    this[handle]?.ref();
    return this;
  }

  unref() {
    this[kRef] = false;
    this[handle]?.unref();
    return this;
  }

  hasRef() {
    return this[kRef];
  }

  close() {
    if (this._onTimeout === null) return this;
    this._idleTimeout = -1;
    this._onTimeout = null;
    this[handle].stop();
    forget(this);
    return this;
  }

  [Symbol.dispose]() {
    this.close();
  }

  [Symbol.toPrimitive]() {
    if (this[number] === 0) {
      this[number] = ++lastNumber;
      if (!this._destroyed) byNumber.set(this[number], this);
    }
    return this[number];
  }
}

// The macrotask of the check phase.
function runImmediate(immediate) {
  if (seam.carrier === undefined) {
    callImmediate(immediate);
    return;
  }
  seam.carrier.beforeImmediate(immediate);
  seam.carrier.run(immediate, callImmediate);
  seam.carrier.destroy(immediate);
}

function callImmediate(immediate) {
  immediate._destroyed = true;
  try {
    if (immediate._argv === undefined) immediate._onImmediate();
    else immediate._onImmediate(...immediate._argv);
  } finally {
    immediate._onImmediate = undefined;
  }
}

class Immediate {
  constructor(callback, values) {
    this._onImmediate = callback;
    this._argv = values.length === 0 ? undefined : values;
    this._destroyed = false;
    this[kRef] = true;
    Object.defineProperty(this, handle, {
      __proto__: null, value: binding.immediate(runImmediate, this),
    });
    if (seam.carrier !== undefined) seam.carrier.adopt(this, 'Immediate');
  }

  ref() {
    if (this._destroyed === false) {
      this[kRef] = true;
      this[handle].ref();
    }
    return this;
  }

  unref() {
    if (this._destroyed === false) {
      this[kRef] = false;
      this[handle].unref();
    }
    return this;
  }

  hasRef() {
    return !this._destroyed && this[kRef];
  }

  [Symbol.dispose]() {
    if (this._destroyed) return;
    this._destroyed = true;
    this._onImmediate = undefined;
    this[handle].cancel();
    if (seam.carrier !== undefined) seam.carrier.destroy(this);
  }
}

/** A timer of the runtime's own: it keeps nothing alive. */
function setUnrefTimeout(callback, delay) {
  require('internal/validators').validateFunction(callback, 'callback');
  return new Timeout(callback, delay, [], false).unref();
}

/** The timer whose number a script holds, or undefined. */
const find = (value) => byNumber.get(value);

module.exports = { Timeout, Immediate, find, setUnrefTimeout };
