// URLs of all kinds, taken apart.

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

const inputs = ['http://example.com', 'HTTP://EXAMPLE.com:80/a/../b?q#h',
  'https://user:pa%20ss@host:8080/p a/é?x y#z z', 'file:///C:/a/../b', 'file:c:\\foo\\bar',
  'file://localhost/x', 'file:/a', 'file:a', 'http:a', 'http:/a', 'http:\\\\x\\y',
  'javascript:alert(1)', 'mailto:a@b c', 'data:text/plain,hi there#x y', 'http://[::1]:3000/',
  'http://[1:2::3:4]', 'http://[1:0:0:2:0:0:0:3]/', 'http://[::ffff:1.2.3.4]',
  'http://[::1%25eth0]', 'http://[1::2::3]', 'http://127.1', 'http://0x7f.1',
  'http://0300.168.1.1', 'http://256.1.1.1', 'http://1.2.3.4.5', 'http://1.2.3.09',
  'http://4294967295', 'http://4294967296', 'http://a.1', 'http://a.b.0x1', 'http://1.2.3.',
  'http://1..2', 'http://münchen.de/ä', 'http://xn--mnchen-3ya.de', 'http://日本語.jp',
  'http://☃.net', 'http://faß.de', 'http://a b', 'http://a%20b', 'http://a%41b', 'http://a<b',
  'http://a|b', 'http://a^b', 'http://ex%zzample', 'http://a_b.c', 'http://-a-', 'http://a..b',
  'http://.', 'http://', 'http:', 'http:///x', 'http://:80', 'http://@x', 'http://u@',
  'http://u:p@', 'http://u:@h', 'http://:p@h', 'http://:@h', 'http://u@v@h', 'http://h:99999',
  'http://h:65535', 'http://h:0', 'http://h:00080', 'http://h:', 'http://h:8a', 'http://h/:80',
  'foo://h:80/a', 'foo://H/a b?c d#e f', 'foo:a b ', 'foo:/a/../b', 'foo:///a', 'foo://', 'foo:',
  'foo:?x', 'foo:#y', 'foo:/..//x', 'foo:/.//x', 'web+x:/..//p', 'non-special://[::1]/',
  'non-special://a b', 'non-special://a%20b', 'non-special://ä', '', '/x', '?x', '#x', '//x',
  'x:', '1x:', 'a1+-.:x', '  http://x  ', '\thttp://x/\na\r', '\u0000http://x\u001f',
  'http://x/\u0000', 'http://x/a\\b', 'http://x/a/./b/../c/%2e/%2E%2e/d', 'http://x/..',
  'http://x/%', 'http://x/%zz', 'http://x/{}|^`"<>', 'http://x/?\'"<>{}|^`', 'foo:/?\'"<>',
  'http://x/#"<>`{}|', 'http://x/?é#é', 'http://x/?%', 'ws://x:80', 'wss://x:443', 'ftp://x:21/',
  'https://x:443', 'https://x:80', 'blob:https://a.com:80/x', 'blob:foo', 'blob:null/x',
  'file://h/c:/x', 'file:///c|/x', 'file:////x', 'file://c:/x', 'file:///', 'file:?q', 'file:#h',
  'http://x?q', 'http://x#h', 'http://u:p@h/?@/', 'http://h//a//b', 'http://h/a;b=c',
  'http://ａ.com', 'http://a\u00adb.com', 'http://a\u200db.com', 'http://xn--a', 'http://xn--',
  'http://xn--zca.xn--zca', 'http://EXAMPLE%2Ecom', 'http://%30x7f.1', 'http://a\u3002b',
  'http://\u{1f600}.com', 'http://a.b..', 'http://0x', 'http://0xg', 'http://1e2', 'http://09',
  'http://h\ud800/', 'http://x/\ud800', 'http://u\ud800@x', 'http://ab\tc', 'http://x/%c3%a9%FF',
  "http://a'b.com", "http://a!b$c&d.com", 'http://a*b', 'http://a:b:c', 'http://[::1',
  'http://::1]', 'http://[::g]', 'http://[1:2:3:4:5:6:7:8]', 'http://[1:2:3:4:5:6:7:8:9]',
  'http://[1:2:3:4:5:6:1.2.3.4]', 'http://[::1.2.3]', 'http://[12345::]', 'http://[]',
  'http://[:1]', 'http://[1:]', 'http://xn--ls8h.la', 'http://\u05d0a.com', 'http://a\u05d0.com',
  'http://\u0660a\u05d0.com', 'http://ab--cd.com', 'http://xn--bcher-kva.example',
  'http://BÜCHER.example', "http://a.com\u2260b", 'https:x', 'https:/x', 'ws:/x'];
for (const input of inputs) console.log([input], shown(() => new URL(input)));
