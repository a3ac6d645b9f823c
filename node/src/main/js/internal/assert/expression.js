'use strict';

// `assert(x > 5)` quotes the expression: the engine keeps the text of every call.

function falsyMessage() {
  const text = internalBinding('util').callText(() => {
    throw new Error();
  });
  if (text === null) return undefined;
  return `The expression evaluated to a falsy value:\n\n  ${text.split('\n', 1)[0]}\n`;
}

module.exports = { falsyMessage };
