// What the path functions refuse, and what they are.

const { inspect } = require('util');

const show = (fn) => {
  let text;
  try {
    text = inspect(fn());
  } catch (error) {
    text = `${error.name} [${error.code}] ${error.message}`;
  }
  console.log(`${fn.toString().slice(6)}: ${text}`);
};

const path = require('path');

show(() => path.join(1));
show(() => path.join());
show(() => path.resolve('a',1));
show(() => path.normalize(null));
show(() => path.basename('a',1));
show(() => path.basename(1,1));
show(() => path.format());
show(() => path.format({}));
show(() => path.format({dir:'/a',base:'b'}));
show(() => path.format({root:'/',name:'n',ext:'x'}));
show(() => path.format({root:'/',dir:'/',base:'b'}));
show(() => path.format('a'));
show(() => path.format([]));
show(() => path.relative('a'));
show(() => path.parse(5));
show(() => path.isAbsolute({}));
show(() => path.extname());
show(() => path.dirname());
show(() => path.toNamespacedPath(5));
show(() => path.toNamespacedPath(''));
show(() => Object.keys(p));
show(() => path.sep+path.delimiter);
show(() => path.posix===path);
show(() => path.win32===path.win32);
show(() => path===path.posix);
show(() => path._makeLong===path.toNamespacedPath);
show(() => path.join.length+path.resolve.length+path.format.length+path.format.name);
