'use strict';

// The public `diagnostics_channel`: named channels that modules tell things on.

const { channel, hasSubscribers, subscribe, unsubscribe } =
  require('internal/diagnostics/registry');
const { Channel } = require('internal/diagnostics/channel');
const { BoundedChannel, boundedChannel } = require('internal/diagnostics/bounded');
const { tracingChannel } = require('internal/diagnostics/tracing');

module.exports = {
  channel,
  hasSubscribers,
  subscribe,
  tracingChannel,
  unsubscribe,
  boundedChannel,
  Channel,
  BoundedChannel,
};
