'use strict';

// An event that is stopped at once does not bubble either.

const event = new Event('foo');
console.log(event.cancelBubble, event.returnValue);
event.stopImmediatePropagation();
console.log(event.cancelBubble);
const target = new EventTarget();
target.addEventListener('foo', () => console.log('never'));
console.log(target.dispatchEvent(event), event.cancelBubble);
