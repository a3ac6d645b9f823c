'use strict';

// Rounds of made-up calls: each makes a socket in some state, calls some of its methods, and tells
// what each returned or threw, and which events and callbacks followed, in their order.

const dgram = require('dgram');
const { beginnings, makeCalls, makeOptions } = require('./calls');
const { Draw } = require('./draw');
const { show, showAll } = require('./show');

const EVENTS = ['listening', 'connect', 'close', 'message', 'error'];
const turn = () => new Promise((resolve) => setImmediate(resolve));

class Round {
  notes = [];
  calls = 0;
  disposed = 0;
  #callbacks = 0;
  #lookups = 0;

  constructor(draw) {
    this.draw = draw;
    this.controller = new AbortController();
    this.nextCall = makeCalls(draw, () => this.#callback());
  }

  #callback() {
    const name = `callback ${++this.#callbacks}`;
    return (...values) => this.notes.push(`${name}(${showAll(values)})`);
  }

  // Answers: the address itself, at once or a tick later, or an error.
  #lookupsOf() {
    const answer = (address) => (/^[\d.:a-f]+(%lo)?$/.test(address) ? address : '127.0.0.1');
    const noted = (reply) => (address, family, done) => {
      const number = ++this.#lookups;
      this.notes.push(`look-up ${number}(${showAll([address, family])})`);
      if (number > 50) return; // a look-up that answers at once might never end
      reply(address, done);
    };
    return [
      noted((address, done) => done(null, answer(address))),
      noted((address, done) => process.nextTick(done, null, answer(address))),
      noted((address, done) => process.nextTick(done, new Error(`no ${String(address)}`))),
      noted((address, done) => done(new Error(`no ${String(address)}`))),
    ];
  }

  #attempt(what, action) {
    let outcome;
    try {
      outcome = show(action());
    } catch (error) {
      outcome = `threw ${show(error)}`;
    }
    this.notes.push(`${what}: ${outcome}`);
  }

  #make() {
    const lookups = this.#lookupsOf();
    const options = makeOptions(this.draw, { signal: this.controller.signal, lookups });
    let socket;
    this.#attempt(`createSocket(${show(options)})`, () => {
      socket = dgram.createSocket(options);
      return socket;
    });
    if (socket === undefined) socket = dgram.createSocket('udp4');
    for (const event of EVENTS) {
      socket.on(event, (...values) => this.notes.push(`'${event}' ${showAll(values)}`));
    }
    return socket;
  }

  async play() {
    const { draw } = this;
    const socket = this.#make();
    const beginning = draw.below(beginnings.length);
    this.#attempt(`beginning ${beginning}`, () => beginnings[beginning](socket));
    if (draw.chance(2)) await turn();
    for (let i = draw.below(8); i >= 0; i--) {
      const [name, values] = this.nextCall();
      this.calls++;
      this.#attempt(`${String(name)}(${showAll(values)})`, () => {
        const result = socket[name](...values);
        if (result instanceof Promise) {
          // Counted, not told: behind an uncaught error Node's promises come a macrotask later.
          result.then(() => this.disposed++, (error) => this.notes.push(show(error)));
        }
        return result;
      });
      if (draw.chance(3)) await turn();
      if (draw.chance(40)) this.controller.abort();
    }
    await turn();
    await turn();
    if (this.disposed > 0) this.notes.push(`disposed ${this.disposed} times`);
    return socket;
  }
}

/** Rounds until so many calls were made; `tell(number, notes)` hears of each round. */
async function run(seed, calls, tell) {
  let round;
  process.on('uncaughtException', (error) => round.notes.push(`uncaught ${show(error)}`));
  const draw = new Draw(seed);
  let made = 0;
  for (let number = 1; made < calls; number++) {
    round = new Round(draw);
    const socket = await round.play();
    tell(number, round.notes);
    made += round.calls;
    try {
      socket.unref().close();
    } catch {
      continue; // it was closed already
    }
    await turn();
  }
  process.exit(); // some are stuck, by design, in a bind that will never end
}

module.exports = { run };
