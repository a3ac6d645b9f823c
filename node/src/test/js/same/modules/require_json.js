'use strict';
// JSON files, whole and broken, and files that cannot be compiled.
const data = require('./fixtures/cjs/data');
console.log(data, require('./fixtures/cjs/data.json') === data);
data.changed = true;
console.log(require('./fixtures/cjs/data.json').changed);
for (const name of ['empty.json', '../app/bad.json']) {
  try {
    require(`./fixtures/cjs/${name}`);
  } catch (error) {
    console.log(error.name, error.message.replace(__dirname, 'DIR').split(': ')[0]);
  }
}
console.log(require('./fixtures/app/bom.json'));
try {
  require('./fixtures/cjs/note.txt');
} catch (error) {
  console.log(error.name);
}
