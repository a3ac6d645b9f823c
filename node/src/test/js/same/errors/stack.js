const first = new Error('on the first line').stack.split('\n')[1]; console.log(first.trim().replace(__dirname, '.'));
// The text of `stack` comes from Error.prepareStackTrace: Node's, or a script's own.
'use strict';

const lines = (error) => error.stack.split('\n').slice(0, 2)
  .map((line) => line.trim().replace(__dirname, '.'));

const { prepareStackTrace } = Error;
console.log(Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace'));
console.log(prepareStackTrace(new TypeError('a'), ['one', 'two']));
console.log(prepareStackTrace({ name: 'N', message: 'M' }, []));

Error.prepareStackTrace = (error, sites) => `${error.message} at ${sites[0].getLineNumber()}`;
console.log(new Error('replaced').stack);
Error.prepareStackTrace = prepareStackTrace;
console.log(lines(new Error('back')));
Error.prepareStackTrace = () => { throw new TypeError('refused'); };
try {
  new Error('x').stack.length;
} catch (error) {
  Error.prepareStackTrace = prepareStackTrace;
  console.log(error.message);
}

// Functions of the language are nowhere.
for (const run of [
  () => [1].map(() => { throw new Error('map'); }),
  () => [2, 1].sort(() => { throw new Error('sort'); }),
  () => JSON.stringify({ toJSON() { throw new Error('toJSON'); } }),
]) {
  try {
    run();
  } catch (error) {
    console.log(error.stack.split('\n')[2].trim());
  }
}

// Codes stand in the first line, whatever the message became before the first look.
const { join } = require('path');
try {
  join(5);
} catch (error) {
  error.message = 'changed';
  console.log(lines(error)[0], error.name, Object.keys(error));
}
try {
  require('assert').strictEqual(1, 2, 'told');
} catch (error) {
  console.log(lines(error));
}

// As long as nobody looks, name and message count as they are.
const late = new Error('early');
late.name = 'Late';
late.message = 'later';
console.log(lines(late)[0]);
const bag = { name: 'Bag' };
Error.captureStackTrace(bag);
bag.message = 'filled';
console.log(lines(bag)[0]);

// A loop without end, seen from its bottom: built-in modules load all the same.
function deep(n) {
  try {
    return deep(n + 1);
  } catch (error) {
    if (n % 500 === 499) require('util').inspect({ n, error: error.message });
    throw error;
  }
}
try {
  deep(0);
} catch (error) {
  // How many frames the engine still can list at the end of its stack is its own affair.
  const [first, second] = lines(error);
  console.log(error instanceof RangeError, first, second.includes('at deep'));
}
console.log({ still: 'inspected' }, new URL('http://a/b').href);
