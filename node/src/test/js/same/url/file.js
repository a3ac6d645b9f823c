// Paths as URLs and back, domains, options of requests.

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

const url = require('url');

show(() => url.fileURLToPath('file:///a/b%20c'));
show(() => url.fileURLToPath('file:///a%2Fb'));
show(() => url.fileURLToPath('file://host/a'));
show(() => url.fileURLToPath('http://x'));
show(() => url.fileURLToPath(5));
show(() => url.fileURLToPath('x'));
show(() => url.fileURLToPath(new URL('file:///é')));
show(() => url.fileURLToPath({protocol:'file:',href:'file:///x',hostname:'',pathname:'/x'}));
show(() => url.fileURLToPath('file:///C:/a/b',{windows:true}));
show(() => url.fileURLToPath('file://h/a/b',{windows:true}));
show(() => url.fileURLToPath('file:///a/b',{windows:true}));
show(() => url.fileURLToPath('file:///C:/a%5Cb',{windows:true}));
show(() => url.fileURLToPath('file:///C%3A/x',{windows:true}));
show(() => url.fileURLToPath());
show(() => url.fileURLToPathBuffer&&url.fileURLToPathBuffer('file:///a%ffb').toString('latin1'));
show(() => url.pathToFileURL('/a/b c').href);
show(() => url.pathToFileURL('/a%b#c?d\\e\n\r\té').href);
show(() => url.pathToFileURL('/a/').href);
show(() => url.pathToFileURL('/a/../b').href);
show(() => url.pathToFileURL('C:\\a\\b',{windows:true}).href);
show(() => url.pathToFileURL('\\\\s\\h\\f',{windows:true}).href);
show(() => url.pathToFileURL('\\\\s',{windows:true}).href);
show(() => url.pathToFileURL(5));
show(() => url.pathToFileURL());
show(() => url.pathToFileURL('/~!@$&\'()*+,;=:"<>[]{}|^`').href);
show(() => url.urlToHttpOptions(new URL('https://u:p%20q@[::1]:81/a?b#c')));
show(() => url.urlToHttpOptions(new URL('http://h')));
show(() => url.urlToHttpOptions());
show(() => url.urlToHttpOptions('http://h'));
show(() => url.domainToASCII('español.com'));
show(() => url.domainToASCII('xn--iñvalid.com'));
show(() => url.domainToASCII('中文.com'));
show(() => url.domainToUnicode('xn--espaol-zwa.com'));
show(() => url.domainToUnicode('xn--iñvalid.com'));
show(() => url.domainToASCII());
show(() => url.domainToUnicode('xn--fiq228c.com'));
show(() => url.domainToASCII('A.B'));
show(() => url.domainToASCII('a b'));
