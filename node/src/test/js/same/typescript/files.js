'use strict';

// .ts, .mts and .cts are loaded by require and import, by the rules of .js, .mjs and .cjs.

const { basename } = require('node:path');

const attempt = (load) => {
  try {
    console.log(load());
  } catch (error) {
    console.log(error.name, error.code,
      error.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX' ? '' : error.message.replace(__dirname, ''));
  }
};

attempt(() => require('./fixtures/plain.ts'));
attempt(() => require('./fixtures/module.ts').total);
attempt(() => require('./fixtures/common.cts').value);
attempt(() => {
  try {
    return require('./fixtures/plain').pair;
  } catch (error) {
    return error.code;
  }
});
attempt(() => require('./fixtures/enum.ts'));
attempt(() => require('./fixtures/broken.ts'));
attempt(() => require('./fixtures/node_modules/p'));

try {
  require('./fixtures/throws.ts')('thrown');
} catch (error) {
  const [, file, line, column] = /\((.*?):(\d+):(\d+)\)/.exec(error.stack);
  console.log(error.message, basename(file), line, column);
}

(async () => {
  const { total } = await import('./fixtures/module.ts');
  const { sum } = await import('./fixtures/sum.mts');
  const { default: common } = await import('./fixtures/common.cts');
  console.log(total, sum([3, 4]), common.value);
  await import('./fixtures/enum.ts').catch((error) => console.log(error.code));
})();
