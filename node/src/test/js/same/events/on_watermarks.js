'use strict';
// events.on pauses an emitter that is ahead, and resumes it.
const { on, EventEmitter } = require('events');
const e = new EventEmitter();
e.pause = () => console.log('pause');
e.resume = () => console.log('resume');
const marks = Symbol.for('nodejs.watermarkData');

(async () => {
  for (const options of [{ highWaterMark: 2, lowWaterMark: 1 }, { highWatermark: 1 },
    { highWaterMark: 3, lowWaterMark: 3 }]) {
    const it = on(e, 'v', options);
    const data = it[marks];
    const state = () => `${data.size} ${data.low} ${data.high} ${data.isPaused}`;
    console.log(Object.keys(data).join());
    for (let i = 0; i < 5; i++) {
      e.emit('v', i);
      console.log(state());
    }
    for (let i = 0; i < 5; i++) {
      console.log(String((await it.next()).value[0]), state());
    }
    await it.return();
  }
})();
