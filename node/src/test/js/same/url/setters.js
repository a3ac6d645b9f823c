// Every setter with values that fit and values that do not.

const urls = ['http://u:p@h:81/a/b?q#f', 'https://h/', 'file:///x/y', 'mailto:a',
  'foo://h:1/a?b#c', 'foo:/a', 'foo:a b', 'data:x ?q#h', 'file:///C:/x', 'non-spec:/.//p',
  'http://1.2.3.4/', 'javascript:x'];
const values = {href:['http://z', 'bad', '', 'http://z:80/%'],protocol:['https', 'https:',
  'http:', 'ftp', 'file', 'foo', 'mailto', '1x', '', 'ws:abc', 'HTTPS', 'wss', 'é'],username:['',
  'a', 'a b', 'é@:/', '%41', 'a\ud800'],password:['', 'p', 'p@:/?#[]', '%zz'],host:['', 'x',
  'x:80', 'x:8080', 'x:99999', 'x:', 'x/y', 'x?y', 'x#y', '[::1]', '[::1]:9', 'a b', '1.2',
  'xn--a', 'é.com', 'x:8a', '@', 'a@b', ':80', 'x\\y', '\tx\n', '0x7f.1', 'C:'],hostname:['',
  'x', 'x:80', '[::1]', 'a b', 'é.com', 'x/y', ':', 'x:', '256.256.256.256'],port:['', '80',
  '443', '8080', '0', '65535', '65536', '8a', 'a', '-1', '1.5', ' 80', '80 ', '\t9\n1', '٣',
  '00090'],pathname:['', 'x', '/x', 'a/../b', '//x', '?', '#', 'é', 'a b', '%2e%2e/x', '\\x',
  '..', '/.//', 'C|/', '.', '/%zz'],search:['', '?', 'x', '?x', '?a=b c', 'é', '#', '?\'"<>',
  '??', 'a\tb'],hash:['', '#', 'x', '#x', 'é', 'a b`', '##', '<>"']};
for (const part of Object.keys(values)) {
  for (const text of urls) {
    const results = values[part].map((value) => {
      const url = new URL(text);
      try {
        url[part] = value;
        return url.href;
      } catch (error) {
        return error.code;
      }
    });
    console.log(part, text, results.join(' '));
  }
}
