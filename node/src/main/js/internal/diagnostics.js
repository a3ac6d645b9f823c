'use strict';

// For modules of the runtime that have something to tell: the channel of a name, if anybody hears
// it. Nobody does before `diagnostics_channel` is loaded.

let find;

/** Says how channels are found; called by the module that has them. */
function provide(lookup) {
  find = lookup;
}

/** The channel, if it has subscribers; else undefined. */
function heard(name) {
  const channel = find === undefined ? undefined : find(name);
  return channel !== undefined && channel.hasSubscribers ? channel : undefined;
}

module.exports = { heard, provide };
