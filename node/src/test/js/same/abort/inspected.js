'use strict';
// How signals, controllers, targets and exceptions look when printed.
const controller = new AbortController();
console.log(controller, controller.signal);
console.log({ controller }, [[controller.signal]], { a: { b: { c: controller } } });
controller.abort('why');
console.log(controller, controller.signal.reason);
console.log(new EventTarget(), { target: new EventTarget() });
class Custom extends EventTarget {}
console.log(new Custom());
console.log({ a: { b: { event: new Event('x') } } });
class Mine extends Event {}
console.log([[[new Mine('x')]]], [[[new CustomEvent('x')]]]);
const exception = new DOMException('text', 'AbortError');
exception.stack = `${exception.name}: ${exception.message}\n    at somewhere`;
console.log(exception);
console.log({ exception });
