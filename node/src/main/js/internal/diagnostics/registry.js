'use strict';

// The one channel of each name. A channel that nobody holds or listens to is forgotten.

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { Channel } = require('internal/diagnostics/channel');
const { provide } = require('internal/diagnostics');

const channels = new Map();
const collected = new FinalizationRegistry((name) => {
  if (channels.get(name)?.deref() === undefined) channels.delete(name);
});

/** The channel of this name, if there is one. */
const find = (name) => channels.get(name)?.deref();

function channel(name) {
  const found = find(name);
  if (found !== undefined) return found;
  if (typeof name !== 'string' && typeof name !== 'symbol') {
    throw new ERR_INVALID_ARG_TYPE('channel', ['string', 'symbol'], name);
  }
  const made = new Channel(name);
  channels.set(name, new WeakRef(made));
  collected.register(made, name);
  return made;
}

function subscribe(name, subscription) {
  return channel(name).subscribe(subscription);
}

function unsubscribe(name, subscription) {
  return channel(name).unsubscribe(subscription);
}

function hasSubscribers(name) {
  return find(name)?.hasSubscribers ?? false;
}

provide(find);

module.exports = { channel, hasSubscribers, subscribe, unsubscribe };
