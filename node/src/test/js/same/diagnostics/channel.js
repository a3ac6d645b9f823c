'use strict';
// A channel tells its subscribers, in their order; a failing one disturbs nobody.
const channels = require('diagnostics_channel');

const channel = channels.channel('test');
const symbol = Symbol('named');
console.log(channels.channel('test') === channel, channels.channel(symbol).name === symbol);
console.log(channel.publish('nobody hears'), channel.hasSubscribers, channels.hasSubscribers('test'));
console.log(channels.hasSubscribers('never made'), channel.unsubscribe(() => {}));

const first = (message, name) => console.log('first', message, name);
function second(message, name) {
  console.log('second', message, name, this);
  throw new Error('second fails');
}
console.log(channel.subscribe(first), channels.subscribe('test', second));
channel.subscribe(first);
console.log(channel.hasSubscribers, channels.hasSubscribers('test'));
process.once('uncaughtException', (error) => {
  console.log('uncaught', error.message);
  console.log(channels.unsubscribe('test', second), channels.unsubscribe('test', second));
  rest();
});
console.log(channel.publish({ a: 1 }));

function rest() {
  console.log(channel.unsubscribe(first), channel.hasSubscribers);
  console.log(channel.unsubscribe(first), channel.hasSubscribers, channel.unsubscribe(first));

  // Who comes or goes during a message changes nothing for that message.
  const late = () => console.log('late');
  const comesAndGoes = () => {
    console.log('comes and goes');
    channel.unsubscribe(comesAndGoes);
    channel.subscribe(late);
  };
  channel.subscribe(comesAndGoes);
  channel.subscribe(first);
  channel.publish(1);
  channel.publish(2);
  channel.unsubscribe(first);
  channel.unsubscribe(late);

  for (const value of [undefined, null, 5, {}, 'text', symbol]) {
    for (const call of [
      () => channels.channel(value), () => channels.hasSubscribers(value),
      () => channels.subscribe(value, first), () => channels.unsubscribe(value, first),
      () => channels.subscribe('test', value), () => channels.unsubscribe('test', value),
      () => channel.subscribe(value), () => channel.unsubscribe(value),
    ]) {
      try {
        console.log(call()?.constructor.name);
      } catch (error) {
        console.log(error.name, error.code, error.message);
      }
    }
  }
}
