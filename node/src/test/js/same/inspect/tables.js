'use strict';
const { inspect } = require('util');
console.log(Object.keys(inspect), inspect.name, inspect.length);
console.log(inspect.colors);
console.log(inspect.styles);
console.log(Object.getOwnPropertyNames(inspect.colors).length, inspect.colors.grey, inspect.colors.faint);
console.log(inspect.custom, inspect.custom === Symbol.for('nodejs.util.inspect.custom'));
console.log(inspect.defaultOptions);
inspect.styles.number = 'red';
inspect.styles.string = (text) => `<${text}>`;
inspect.colors.red = [91, 39];
inspect.styles.name = 'inverse';
console.log(JSON.stringify(inspect({ a: 1, b: 'x' }, { colors: true })));
for (const wrong of [5, null, 'x']) {
  try { inspect.defaultOptions = wrong; } catch (error) { console.log(error.code, error.message); }
}
