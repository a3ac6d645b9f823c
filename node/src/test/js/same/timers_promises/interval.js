'use strict';
// timers/promises: setInterval
const { setInterval: every, setTimeout: wait } = require('timers/promises');
const show = ({ value, done }) => `${String(value)} ${done}`;
const failure = (error) => `${error.name} ${error.code} ${error.message} ${String(error.cause)}`;

(async () => {
  const it = every(2, 'tick');
  console.log(Object.prototype.toString.call(it), String(it[Symbol.asyncIterator]() === it));
  console.log(show(await it.next()), show(await it.next()));
  console.log(show(await it.return('end')), show(await it.next()));

  for (const values of [['x'], [1, 1, 5], [1, 1, { ref: 'x' }], [1, 1, { signal: 5 }],
    [1, 1, { signal: AbortSignal.abort('early') }]]) {
    const wrong = every(...values);
    await wrong.next().catch((error) => console.log(failure(error)));
  }

  const controller = new AbortController();
  let count = 0;
  try {
    for await (const value of every(1, 'a', { signal: controller.signal })) {
      console.log(value);
      if (++count === 3) controller.abort('enough');
    }
  } catch (error) {
    console.log(failure(error));
  }

  const waiting = new AbortController();
  const slow = every(1e6, 'never', { signal: waiting.signal });
  const next = slow.next();
  waiting.abort('while waiting');
  await next.catch((error) => console.log(failure(error)));

  const behind = every(2, 'kept');
  await behind.next();
  await wait(30);
  const before = Date.now();
  for (let i = 0; i < 4; i++) await behind.next();
  console.log(String(Date.now() - before < 15));
  await behind.return();
})();
