// What the labels of TextDecoder stand for.

const { TextDecoder: ours } = require('util');
console.log(ours === TextDecoder);
for (const label of ['utf-8', 'UTF8', ' utf8\n', 'unicode-1-1-utf-8', 'x-unicode20utf8', 'latin1',
  'ascii', 'us-ascii', 'iso-8859-1', 'l1', 'windows-1252', 'cp1252', 'iso-8859-2', 'iso-8859-16',
  'koi8-r', 'koi8-u', 'macintosh', 'x-mac-cyrillic', 'windows-874', 'windows-1250', 'gbk',
  'gb2312', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'sjis', 'euc-kr', 'utf-16',
  'utf-16le', 'utf-16be', 'unicode', 'ucs-2', 'iso-8859-8-i', 'iso-8859-8', 'x-user-defined',
  'replacement', 'iso-2022-kr', 'hz-gb-2312', 'utf-32', 'utf-7', 'binary', 'hex', 'base64',
  'buffer', 'nope', '', null, undefined, 5, '\0utf8', 'utf-8\u00a0', 'cp866', 'dos-874',
  'x-sjis', 'ksc5601', 'big5-hkscs', 'iso-8859-15', 'iso-8859-6-e', 'csisolatin1']) {
  try {
    console.log(label, new TextDecoder(label).encoding);
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
}
