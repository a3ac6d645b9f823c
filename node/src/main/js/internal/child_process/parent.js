'use strict';

// `process` of a program that was started with a channel of messages.

const { setup } = require('internal/child_process/channel');

function attach(descriptor) {
  const { env } = process;
  const isAdvanced = env.NODE_CHANNEL_SERIALIZATION_MODE === 'advanced';
  delete env.NODE_CHANNEL_FD;
  delete env.NODE_CHANNEL_SERIALIZATION_MODE;
  const handle = internalBinding('processes').openChannel(Number(descriptor));
  const { control } = setup(process, handle, isAdvanced ? 'advanced' : 'json');
  // It keeps the process alive only while somebody listens.
  const isHearing = (event) => event === 'message' || event === 'disconnect';
  process.on('newListener', (event) => {
    if (isHearing(event)) control.refCounted();
  });
  process.on('removeListener', (event) => {
    if (isHearing(event)) control.unrefCounted();
  });
  if (env.NODE_UNIQUE_ID === undefined) return;
  require('cluster')._setupWorker();
  delete env.NODE_UNIQUE_ID;
}

module.exports = { attach };
