'use strict';

// Five channels that tell what a call did: when it began and ended, when what it left to be done
// later began and ended, and what went wrong.

const { kEmptyObject } = require('internal/util');
const { validateFunction } = require('internal/validators');
const { BoundedChannel, channelOf, subscribeAll, unsubscribeAll } =
  require('internal/diagnostics/bounded');

const events = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

// Others, also of subclasses, are handed back as they are.
const isPlainPromise = (value) =>
  value.constructor === Promise && require('internal/util/types').isPromise(value);

const TRACING = 'TracingChannel';

// Whether what was given is a channel is looked at by the pair it becomes a part of.
function given(nameOrChannels, event) {
  return typeof nameOrChannels === 'object' && nameOrChannels !== null ?
    nameOrChannels[event] : channelOf(nameOrChannels, event, TRACING);
}

class TracingChannel {
  // The call itself, and what comes of it later.
  #call;
  #later;

  constructor(nameOrChannels) {
    const pair = (start, end) => new BoundedChannel({
      start: given(nameOrChannels, start),
      end: given(nameOrChannels, end),
    });
    this.#call = pair('start', 'end');
    this.#later = pair('asyncStart', 'asyncEnd');
    Object.defineProperty(this, 'error', {
      __proto__: null,
      value: channelOf(nameOrChannels, 'error', TRACING),
    });
  }

  get start() {
    return this.#call.start;
  }

  get end() {
    return this.#call.end;
  }

  get asyncStart() {
    return this.#later.start;
  }

  get asyncEnd() {
    return this.#later.end;
  }

  get hasSubscribers() {
    return events.some((event) => this[event]?.hasSubscribers);
  }

  subscribe(handlers) {
    subscribeAll(this, events, handlers);
  }

  unsubscribe(handlers) {
    return unsubscribeAll(this, events, handlers);
  }

  traceSync(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    return this.#traced(context, () => {
      const result = Reflect.apply(fn, thisArg, args);
      context.result = result;
      return result;
    });
  }

  tracePromise(fn, context = {}, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const settled = () => this.#later.withScope(context)[Symbol.dispose]();
    const fulfilled = (result) => {
      context.result = result;
      settled();
      return result;
    };
    const rejected = (error) => {
      context.error = error;
      this.error.publish(context);
      settled();
    };
    return this.#traced(context, () => {
      const result = Reflect.apply(fn, thisArg, args);
      if (typeof result?.then !== 'function') {
        process.emitWarning(`tracePromise was called with the function '${fn.name ||
          '<anonymous>'}', which returned a non-thenable.`);
        context.result = result;
        return result;
      }
      if (isPlainPromise(result)) {
        return result.then(fulfilled, (error) => {
          rejected(error);
          throw error;
        });
      }
      result.then(fulfilled, rejected);
      return result;
    });
  }

  traceCallback(fn, position = -1, context = kEmptyObject, thisArg, ...args) {
    if (!this.hasSubscribers) return Reflect.apply(fn, thisArg, args);
    const callback = args.at(position);
    validateFunction(callback, 'callback');
    const tracing = this;
    args.splice(position, 1, function(error, result) {
      if (error) {
        context.error = error;
        tracing.error.publish(context);
      } else {
        context.result = result;
      }
      return tracing.#later.run(context, callback, this, ...arguments);
    });
    return this.#traced(context, () => Reflect.apply(fn, thisArg, args));
  }

  // Runs `body` between 'start' and 'end'; what it throws goes through 'error'.
  #traced(context, body) {
    return this.#call.run(context, () => {
      try {
        return body();
      } catch (error) {
        context.error = error;
        this.error.publish(context);
        throw error;
      }
    });
  }
}

const tracingChannel = (nameOrChannels) => new TracingChannel(nameOrChannels);

module.exports = { tracingChannel };
