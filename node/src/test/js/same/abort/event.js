'use strict';
// Event and CustomEvent.
const attempt = (title, work) => {
  try {
    console.log(`${title}: ${String(work())}`);
  } catch (error) {
    console.log(`${title}: ${error.name} ${String(error.code)}` +
      `${error.code === undefined ? '' : ` ${error.message}`}`);
  }
};
const flags = (object, key) => {
  const own = Object.getOwnPropertyDescriptor(object, key);
  const access = `${own.get ? 'g' : ''}${own.set ? 's' : ''}${own.writable ? 'w' : ''}`;
  return `${access || '-'}${own.enumerable ? 'e' : '-'}${own.configurable ? 'c' : '-'}`;
};
for (const Class of [Event, CustomEvent, EventTarget, AbortController, AbortSignal, DOMException]) {
  console.log(`-- ${Class.name} ${Class.length}`);
  for (const key of Object.getOwnPropertyNames(Class)) console.log(`${key} ${flags(Class, key)}`);
  for (const key of Object.getOwnPropertyNames(Class.prototype)) {
    console.log(`prototype.${key} ${flags(Class.prototype, key)}`);
  }
}
const event = new Event('foo', { bubbles: 1, cancelable: true, composed: 'yes' });
const target = new EventTarget();
const state = () => [event.type, event.bubbles, event.cancelable, event.composed, event.eventPhase,
  event.target === target, event.currentTarget === target, event.srcElement === target,
  event.composedPath().length, event.isTrusted, event.defaultPrevented, event.returnValue,
  event.cancelBubble].join();
console.log(state());
target.addEventListener('foo', () => {
  console.log(state());
  event.preventDefault();
  console.log(state());
  event.initEvent('ignored');
  attempt('recursion', () => target.dispatchEvent(event));
});
console.log(String(target.dispatchEvent(event)), state());
event.cancelBubble = true;
event.cancelBubble = false;
event.initEvent('bar', false, false);
console.log(state());
const other = new Event('x', { cancelable: true });
other.returnValue = true;
console.log(String(other.returnValue));
other.returnValue = false;
console.log(String(other.returnValue), String(other.defaultPrevented));
console.log(String(other.timeStamp > 0), String(Object.keys(other).length));

attempt('no type', () => new Event());
attempt('called', () => Event('x'));
for (const type of [5, null, undefined, {}, Symbol('s')]) {
  attempt('type', () => new Event(type).type);
}
for (const options of [5, 'text', null, undefined, () => {}, []]) {
  attempt('options', () => new Event('x', options).type);
}
attempt('detail', () => JSON.stringify(new CustomEvent('x', { detail: { a: 1 } }).detail));
attempt('detail', () => new CustomEvent('x').detail);
attempt('detail', () => new CustomEvent('x', { detail: undefined }).detail);
attempt('custom', () => new CustomEvent());
for (const key of ['type', 'target', 'detail']) attempt(key, () => CustomEvent.prototype[key]);
attempt('preventDefault', () => Event.prototype.preventDefault.call({}));
attempt('addEventListener', () => target.addEventListener('x'));
for (const listener of [5, 'text', true, Symbol('s')]) {
  attempt('listener', () => target.addEventListener('x', listener));
}
for (const options of [5, 'text', { signal: 5 }, { signal: null }, { signal: {} }]) {
  attempt('options', () => target.addEventListener('x', () => {}, options));
}
attempt('removeEventListener', () => target.removeEventListener('x'));
attempt('removeEventListener', () => target.removeEventListener('x', 5));
attempt('removeEventListener', () => target.removeEventListener('x', null));
attempt('dispatchEvent', () => target.dispatchEvent());
attempt('dispatchEvent', () => target.dispatchEvent({ type: 'x' }));
for (const method of ['addEventListener', 'removeEventListener', 'dispatchEvent']) {
  attempt(method, () => EventTarget.prototype[method].call({}, 'x', () => {}));
}
