'use strict';

// Makes a stream emit 'keypress' for what it brings, as soon as somebody listens for it.

const { ESC, parser } = require('internal/readline/keys');

const ESCAPE_TIMEOUT = 500;

const known = new WeakMap();

/** (stream[, interface]): the interface's timeout is waited for what follows a lone ESC. */
function emitKeypressEvents(stream, iface = {}) {
  if (known.has(stream)) return;
  const { StringDecoder } = require('string_decoder');
  const state = { decoder: new StringDecoder('utf8'), keys: parser(stream), timer: undefined };
  state.keys.next();
  known.set(stream, state);

  const onData = (input) => {
    if (stream.listenerCount('keypress') === 0) {
      stream.removeListener('data', onData);
      stream.on('newListener', onNewListener);
      return;
    }
    const text = typeof input === 'string' ? input : state.decoder.write(input);
    if (text === '') return;
    clearTimeout(state.timer);
    iface._sawKeyPress = Array.from(text).length === 1;
    iface.isCompletionEnabled = false;
    let length = 0;
    for (const char of text) {
      length += char.length;
      // A tab that is pasted with more is no wish for completion.
      if (length === text.length) iface.isCompletionEnabled = true;
      try {
        state.keys.next(char);
      } catch (error) {
        state.keys = parser(stream);
        state.keys.next();
        throw error;
      }
      if (length === text.length && char === ESC) {
        state.timer = setTimeout(() => state.keys.next(''),
          iface.escapeCodeTimeout ?? ESCAPE_TIMEOUT);
      }
    }
  };

  const onNewListener = (event) => {
    if (event !== 'keypress') return;
    stream.on('data', onData);
    stream.removeListener('newListener', onNewListener);
  };

  if (stream.listenerCount('keypress') > 0) stream.on('data', onData);
  else stream.on('newListener', onNewListener);
}

module.exports = { emitKeypressEvents };
