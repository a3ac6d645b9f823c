// What import.meta holds.
const here = import.meta.dirname;
const home = (text) => text.replaceAll(here, 'DIR');
console.log(Object.keys(import.meta).join(), Object.getPrototypeOf(import.meta));
console.log(home(import.meta.url), home(import.meta.filename), import.meta.main);
console.log(import.meta.resolve.length, import.meta.resolve.name, typeof import.meta.resolve);
console.log(home(import.meta.resolve('./x.mjs')), import.meta.resolve('events'),
  import.meta.resolve('node:events'), import.meta.resolve('data:text/javascript,1'));
const { resolve, url, ...rest } = import.meta;
console.log(home(resolve('../up.js')).split('/').pop(), Object.keys(rest).join());
import.meta.extra = 1;
console.log(import.meta.extra, Object.isExtensible(import.meta));
const other = await import('./fixtures/app/import.mjs');
console.log(other.resolve('#a') === `${import.meta.url.slice(0, -15)}fixtures/app/a.js`);
console.log(Object.getOwnPropertyDescriptor(import.meta, 'url').writable);
