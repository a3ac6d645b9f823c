'use strict';

// The 'url' module: the standard's URL and, for old programs, `parse`, `format` and `resolve`.

const { defineLazy } = require('internal/boot');

const exported = (id, ...names) => {
  for (const name of names) defineLazy(module.exports, name, true, () => require(id)[name]);
};

exported('internal/url/legacy', 'Url', 'parse', 'resolve', 'resolveObject');
exported('internal/url/format', 'format');
exported('internal/url', 'URL', 'URLSearchParams');
exported('internal/url_pattern', 'URLPattern');
exported('internal/url/tools', 'domainToASCII', 'domainToUnicode');
exported('internal/url/file', 'pathToFileURL', 'fileURLToPath', 'fileURLToPathBuffer');
exported('internal/url/tools', 'urlToHttpOptions');
