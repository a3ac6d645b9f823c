'use strict';
// How a file is read, by its ending, its package and its syntax: by require, then by import.
const files = [];
for (const home of ['.', 'typed', 'common']) {
  for (const name of ['esm', 'esm.odd', 'esm.js', 'esm.cjs', 'cjs', 'cjs.odd', 'cjs.js', 'cjs.mjs']) {
    files.push(`./fixtures/formats/${home}/${name}`);
  }
}
const said = (error) => [error.name, error.code,
  error.code === undefined ? '' : error.message.replaceAll(__dirname, 'DIR')].join(' ');
for (const file of files) {
  try {
    console.log('require', file, require(file));
  } catch (error) {
    console.log('require', file, said(error));
  }
}
(async () => {
  for (const file of files) {
    await import(`${file}?again`).then((found) => console.log('import', file, found),
      (error) => console.log('import', file, said(error)));
  }
})();
