'use strict';

// A pair of channels for something that begins and ends.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { Channel } = require('internal/diagnostics/channel');
const { channel } = require('internal/diagnostics/registry');

const PAIR = 'BoundedChannel';

function checked(value, name) {
  if (value instanceof Channel) return value;
  throw new ERR_INVALID_ARG_TYPE(name, ['Channel'], value);
}

/** The channel of an event: made for a name, or one of those given. */
function channelOf(nameOrChannels, event, className) {
  if (typeof nameOrChannels === 'string') return channel(`tracing:${nameOrChannels}:${event}`);
  if (typeof nameOrChannels === 'object' && nameOrChannels !== null) {
    return checked(nameOrChannels[event], `nameOrChannels.${event}`);
  }
  throw new ERR_INVALID_ARG_TYPE('nameOrChannels', ['string', className, 'Object'],
    nameOrChannels);
}

/** Subscribes what `handlers` has for each event. */
function subscribeAll(channels, events, handlers) {
  for (const event of events) {
    if (handlers[event]) channels[event].subscribe(handlers[event]);
  }
}

/** True if all of them had been subscribed. */
function unsubscribeAll(channels, events, handlers) {
  let done = true;
  for (const event of events) {
    if (handlers[event] && !channels[event].unsubscribe(handlers[event])) done = false;
  }
  return done;
}

const events = ['start', 'end'];

class BoundedChannelScope {
  #context;
  #end;
  #stores;

  constructor(bounded, context) {
    if (!bounded.hasSubscribers) return;
    this.#context = context;
    this.#end = bounded.end;
    this.#stores = bounded.start.withStoreScope(context);
  }

  [Symbol.dispose]() {
    if (this.#end === undefined) return;
    const end = this.#end;
    this.#end = undefined;
    end.publish(this.#context);
    this.#stores[Symbol.dispose]();
  }
}

class BoundedChannel {
  constructor(nameOrChannels) {
    for (const event of events) {
      Object.defineProperty(this, event, {
        __proto__: null,
        value: channelOf(nameOrChannels, event, PAIR),
      });
    }
  }

  get hasSubscribers() {
    return this.start?.hasSubscribers || this.end?.hasSubscribers;
  }

  subscribe(handlers) {
    subscribeAll(this, events, handlers);
  }

  unsubscribe(handlers) {
    return unsubscribeAll(this, events, handlers);
  }

  /** 'start' now, 'end' when the scope is disposed of. */
  withScope(context = Object.create(null)) {
    return new BoundedChannelScope(this, context);
  }

  run(context, fn, thisArg, ...args) {
    const scope = this.withScope(context);
    try {
      return Reflect.apply(fn, thisArg, args);
    } finally {
      scope[Symbol.dispose]();
    }
  }
}

const boundedChannel = (nameOrChannels) => new BoundedChannel(nameOrChannels);

module.exports = { BoundedChannel, boundedChannel, channelOf, subscribeAll, unsubscribeAll };
