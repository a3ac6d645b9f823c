'use strict';
// require.resolve and its paths.
const name = (path) => (typeof path === 'string' ? path.replaceAll(__dirname, 'DIR') : path);
const attempt = (work) => {
  try {
    console.log(name(work()));
  } catch (error) {
    console.log(error.name, error.code, name(error.message));
  }
};
attempt(() => require.resolve('./cycles'));
attempt(() => require.resolve('./fixtures/app/d'));
attempt(() => require.resolve('events'));
attempt(() => require.resolve('node:events'));
attempt(() => require.resolve('node:nope'));
attempt(() => require.resolve('nope'));
attempt(() => require.resolve('exp', { paths: [`${__dirname}/fixtures/app/p`] }));
attempt(() => require.resolve('exp', { paths: ['fixtures/app'] }));
attempt(() => require.resolve('exp', { paths: [] }));
attempt(() => require.resolve('./q', { paths: ['/', `${__dirname}/fixtures/app/p`] }));
attempt(() => require.resolve('./q', { paths: ['fixtures/app/p'] }));
attempt(() => require.resolve('./q', { paths: ['/'] }));
attempt(() => require.resolve('./q', { paths: '/' }));
attempt(() => require.resolve('./q', {}));
attempt(() => require.resolve('/none', { paths: ['/'] }));
attempt(() => require.resolve(`${__dirname}/cycles`, { paths: ['/'] }));
attempt(() => require.resolve());
attempt(() => require.resolve(''));
attempt(() => require.resolve(7));
attempt(() => require.resolve.paths('x').slice(0, 2).map(name).join());
attempt(() => require.resolve.paths('./x').map(name).join());
attempt(() => require.resolve.paths('../x').map(name).join());
attempt(() => require.resolve.paths('events'));
attempt(() => require.resolve.paths('node:events'));
attempt(() => require.resolve.paths('/x').length === require.resolve.paths('x').length);
attempt(() => require.resolve.paths(3));
console.log(require.resolve.length, require.resolve.name, require.resolve.paths.name);
