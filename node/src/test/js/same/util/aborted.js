'use strict';
const { aborted, transferableAbortController, transferableAbortSignal } = require('util');
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.code, error.message); } };
(async () => {
  const controller = new AbortController();
  const waiting = aborted(controller.signal, {});
  setTimeout(() => controller.abort('why'), 1);
  const event = await waiting;
  console.log(event?.type, controller.signal.reason);
  console.log(await aborted(controller.signal, {}));
  await aborted(5, {}).catch((error) => console.log(error.name, error.code, error.message));
  await aborted(new AbortController().signal, 5).catch((error) => console.log(error.name, error.code, error.message));
  const other = transferableAbortController();
  console.log(other, transferableAbortSignal(other.signal) === other.signal);
  attempt(() => transferableAbortSignal(5));
})();
