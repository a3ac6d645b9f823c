// Relative references beside bases of all kinds.

const { inspect } = require('util');

const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port',
  'pathname', 'search', 'hash'];
const shown = (make) => {
  try {
    const url = make();
    return parts.map((part) => url[part]).join(' | ');
  } catch (error) {
    return `${error.name} ${error.code} ${error.message} ${inspect(error.input)} ${error.base}`;
  }
};

const bases = ['http://a/b/c/d;p?q#f', 'file:///C:/x/y', 'file:///x/y?z', 'mailto:x', 'foo:/a/b',
  'foo://h/a/b?c', 'data:x', 'http://u:p@h:81/p', 'file://h/x', 'foo:'];
const references = ['', '.', '..', '../..', 'g', './g', 'g/', '/g', '//g', '//g:80/', '?y', '#s',
  'g?y#s', ';x', 'g;x=1/../y', '../../../g', '/./g', '/../g', 'g.', '..g', 'g;x=1/./y', 'http:g',
  'http:/g', 'http://g', 'file:g', 'C:/x', '/C:/x', 'c|/x', '//x', '\\g', '\\\\g', 'mailto:a',
  'foo:b', './', '../', '%2e%2e/g', '.%2E/g', 'g#s/../x', '?', '#', '//', '///g', '////g',
  'http:', 'https:g', 'http:?q', 'file:', 'C|', '/..//x', './/x', 'a:b', '/a:b', 'é', '?é', '#é',
  ' g '];
for (const base of bases) {
  for (const reference of references) {
    console.log(base, [reference], shown(() => new URL(reference, base)).split(' | ')[0]);
  }
}
