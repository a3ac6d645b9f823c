'use strict';
// structuredClone of everything that can be cloned.
const same = (title, value) => console.log(`${title}: ${value}`);
for (const value of [undefined, null, true, 1.5, -0, NaN, 'text', 5n]) {
  same(typeof value, Object.is(structuredClone(value), value));
}
for (const value of [Object(true), Object(5), Object('abc'), Object(5n)]) {
  const copy = structuredClone(value);
  const { name } = copy.constructor;
  same(name, `${typeof copy} ${copy.valueOf() === value.valueOf()} ${copy !== value}`);
}
same('date', structuredClone(new Date(12345)).getTime());
same('invalid date', structuredClone(new Date(NaN)).getTime());
const expression = /a.b/giu;
expression.lastIndex = 3;
const copied = structuredClone(expression);
same('regexp', `${copied} ${copied.lastIndex}`);
const list = [1, , 'three', [4]];
list.extra = 5;
const array = structuredClone(list);
same('array', `${array.length} ${1 in array} ${array[3][0]} ${array.extra} ${Object.keys(array)}`);
same('empty', structuredClone(new Array(3)).length);
same('map', JSON.stringify([...structuredClone(new Map([[{ a: 1 }, 2], ['b', new Set([1])]]))]));
same('set', JSON.stringify([...structuredClone(new Set([1, { q: 1 }]))]));

const order = [];
const object = {
  get b() {
    order.push('b');
    return 1;
  },
  get a() {
    order.push('a');
    delete object.c;
    return 2;
  },
  c: 3,
  [Symbol('hidden')]: 4,
};
Object.defineProperty(object, 'quiet', { value: 5 });
same('object', `${JSON.stringify(structuredClone(object))} ${order}`);
class Point {
  #secret = 1;
  x = 2;
  get y() {
    return this.#secret;
  }
}
const point = structuredClone(new Point());
same('instance', `${point.constructor.name} ${Object.keys(point)} ${point.y}`);
const bare = structuredClone(Object.create(null));
same('no prototype', Object.getPrototypeOf(bare) === Object.prototype);
const strange = structuredClone(JSON.parse('{"__proto__":{"a":1}}'));
same('__proto__', `${Object.keys(strange)} ${Object.getPrototypeOf(strange) === Object.prototype}`);
same('tagged', Object.keys(structuredClone({ [Symbol.toStringTag]: 'Generator', a: 1 })));
same('frozen', Object.isFrozen(structuredClone(Object.freeze({ a: 1 }))));

const cycle = { name: 'cycle' };
cycle.self = cycle;
cycle.list = [cycle, new Map([['me', cycle]])];
const turned = structuredClone(cycle);
same('cycle', `${turned.self === turned} ${turned.list[0] === turned} ` +
  `${turned.list[1].get('me') === turned} ${turned !== cycle}`);
const shared = {};
const pair = structuredClone([shared, shared]);
same('shared', pair[0] === pair[1]);
const growing = new Map();
growing.set('a', {
  get x() {
    growing.set('late', 1);
    return 1;
  },
});
same('changed while cloning', [...structuredClone(growing).keys()]);
