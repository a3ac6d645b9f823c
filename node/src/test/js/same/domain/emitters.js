'use strict';

// Emitters belong to the domain that is active when they are made, or that they are added to.

const domain = require('domain');
const EventEmitter = require('events');

console.log(EventEmitter.usingDomains, new EventEmitter().domain);

const d = domain.create();
d.on('error', (error) => {
  console.log('heard', error.message, error.domainThrown, error.domain === d,
    error.domainEmitter === made, process.domain, domain._stack.length);
});

const made = d.run(() => new EventEmitter());
console.log(made.domain === d, Object.keys(made).includes('domain'), d.members.length);
made.on('hello', () => console.log('hello in', process.domain === d));
console.log(made.emit('hello'), process.domain);
console.log(made.emit('error', new Error('nobody listens')));
d.run(() => {
  made.emit('error', new Error('while entered'));
  console.log('still inside', process.domain === d, domain._stack.length);
});
made.on('error', (error) => console.log('own listener', error.message, error.domain));
made.emit('error', new Error('it listens itself'));

const added = new EventEmitter();
d.add(added);
console.log(added.domain === d, d.members.length);
d.add(added);
added.emit('error', new Error('added'));
try {
  added.emit('error');
} catch (error) {
  console.log('thrown', error.code);
}
const other = domain.create();
other.add(added);
console.log(added.domain === other, d.members.length, other.members.length);
other.remove(added);
console.log(added.domain, other.members.length);
try {
  added.emit('error', new Error('removed'));
} catch (error) {
  console.log('thrown', error.message, error.domain);
}

other.add(d);
d.add(other);
console.log(d.domain === other, other.domain, other.members.length, d.members.length);
