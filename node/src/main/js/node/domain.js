'use strict';

// node:domain: deprecated in Node. A domain hears of the errors of what was made while it was
// active: of its emitters, and of every callback that was queued meanwhile.

const EventEmitter = require('events');
const { createHook } = require('async_hooks');
const { codes: { ERR_UNHANDLED_ERROR } } = require('internal/errors');
const { setDomains } = require('internal/process/uncaught');

const emitPlainly = EventEmitter.prototype.emit;
const initPlainly = EventEmitter.init;

// The domains that are entered; the last is the active one.
const stack = [];
// What `process.domain` says: the active domain; undefined or null where there is none.
let current = null;

function become(domain) {
  current = domain;
  module.exports.active = domain;
}

// Leaves what was entered from place `from` on.
function leave(from, none = undefined) {
  stack.length = from;
  become(from === 0 ? none : stack[from - 1]);
}

const setHidden = (object, value) => Object.defineProperty(object, 'domain', {
  __proto__: null,
  configurable: true, enumerable: false, writable: true, value,
});

const canHold = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

// ---- What is queued belongs to the domain that is active then --------------------------------

const queued = new Map();

const hook = createHook({
  init(asyncId, type, triggerId, resource) {
    if (current === null || current === undefined) return;
    queued.set(asyncId, current);
    if (canHold(resource)) setHidden(resource, current);
  },
  before(asyncId) {
    queued.get(asyncId)?.enter();
  },
  after(asyncId) {
    queued.get(asyncId)?.exit();
  },
  destroy(asyncId) {
    queued.delete(asyncId);
  },
});

// ---- What nobody caught ----------------------------------------------------------------------

const listens = (domain) => domain.listenerCount('error') > 0;

/** True if a domain of those entered has dealt with the error. Afterwards none is entered. */
function take(error) {
  if (stack.some(listens)) return current._errorHandler(error);
  leave(0, null);
  return false;
}

/** True if the promise that was rejected belongs to a domain, which has heard of it. */
function tell(reason, { domain }) {
  if (!(domain instanceof Domain)) return false;
  domain.emit('error', reason);
  return true;
}

function note(error, domain, properties) {
  if (!canHold(error)) return;
  setHidden(error, domain);
  Object.assign(error, properties);
}

class Domain extends EventEmitter {
  constructor() {
    super();
    this.members = [];
    hook.enable();
  }

  _errorHandler(error) {
    note(error, this, { domainThrown: true });
    let caught = false;
    if (stack.length <= 1) {
      leave(0);
      if (listens(this)) caught = this.emit('error', error);
    } else {
      caught = this.#tellOrPass(error);
    }
    leave(0, null);
    return caught;
  }

  // What the listeners throw is for the domain around this one.
  #tellOrPass(error) {
    leave(stack.length - 1);
    try {
      return this.emit('error', error);
    } catch (thrown) {
      if (stack.length === 0) throw thrown;
      return current._errorHandler(thrown);
    }
  }

  enter() {
    stack.push(this);
    become(this);
  }

  exit() {
    const at = stack.lastIndexOf(this);
    if (at >= 0) leave(at);
  }

  add(emitter) {
    if (emitter.domain === this) return;
    emitter.domain?.remove(emitter);
    // A domain is no member of one that is a member of it.
    if (emitter instanceof Domain) {
      for (let outer = this.domain; outer; outer = outer.domain) {
        if (outer === emitter) return;
      }
    }
    setHidden(emitter, this);
    this.members.push(emitter);
  }

  remove(emitter) {
    emitter.domain = null;
    const at = this.members.indexOf(emitter);
    if (at >= 0) this.members.splice(at, 1);
  }

  run(fn, ...args) {
    this.enter();
    const result = Reflect.apply(fn, this, args);
    this.exit();
    return result;
  }

  intercept(callback) {
    const domain = this;
    function runIntercepted(error, ...args) {
      if (error instanceof Error) {
        error.domainBound = callback;
        note(error, domain, { domainThrown: false });
        domain.emit('error', error);
        return undefined;
      }
      return runWithin(domain, callback, this, args);
    }
    return runIntercepted;
  }

  bind(callback) {
    const domain = this;
    function runBound(...args) {
      return runWithin(domain, callback, this, args);
    }
    return setHidden(runBound, this);
  }
}

Domain.prototype.members = undefined;

function runWithin(domain, fn, receiver, args) {
  domain.enter();
  const result = Reflect.apply(fn, receiver, args);
  domain.exit();
  return result;
}

// ---- Emitters --------------------------------------------------------------------------------

EventEmitter.usingDomains = true;

EventEmitter.init = function(options) {
  // That of the process is the one that is active.
  if (this !== process) setHidden(this, current && !(this instanceof Domain) ? current : null);
  return initPlainly.call(this, options);
};

// An error goes to the listeners of the domain, while the domains around it are the active ones.
function emitToDomain(emitter, domain, args) {
  const error = args[0] || new ERR_UNHANDLED_ERROR(args[0]);
  if (typeof error === 'object') {
    error.domainEmitter = emitter;
    note(error, domain, { domainThrown: false });
  }
  const entered = stack.slice();
  const before = current;
  let outer = stack.length;
  while (outer > 0 && stack[outer - 1] === domain) outer--;
  leave(outer, null);
  domain.emit('error', error);
  stack.splice(0, stack.length, ...entered);
  become(before);
}

EventEmitter.prototype.emit = function emit(type, ...args) {
  const { domain } = this;
  const isHeard = type === 'error' && this.listenerCount(type) > 0;
  if (isHeard || domain === null || domain === undefined || this === process) {
    return Reflect.apply(emitPlainly, this, [type, ...args]);
  }
  if (type === 'error') {
    emitToDomain(this, domain, args);
    return false;
  }
  return runWithin(domain, emitPlainly, this, [type, ...args]);
};

Object.defineProperty(process, 'domain', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get() {
    return current;
  },
  set(domain) {
    current = domain;
  },
});

setDomains({ take, tell });

const createDomain = () => new Domain();

module.exports = { _stack: stack, Domain, createDomain, create: createDomain, active: null };
