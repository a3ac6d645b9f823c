// A file that is not there may ask all the same: what it asks for is reckoned from its name.
'use strict';

const { createRequire } = require('module');

const short = (text) => text.replaceAll(__dirname, '.');
const ask = createRequire(`${__dirname}/no/such/folder/file.js`);
for (const request of [
  '../../../fixtures/cjs/data.json', './../../../fixtures/cjs/data', '../file.js', './x/../file',
  '../../..', '../../../fixtures/../fixtures/cjs/data.json',
]) {
  try {
    console.log(request, short(ask.resolve(request)));
  } catch (error) {
    console.log(request, error.code);
  }
}
