// The old url.parse.

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

show(() => url.parse(5));
show(() => url.parse('http://u:p@H.com:80/p/a?q=1#h'));
show(() => url.parse('http://h/p?a=1&a=2',true).query);
show(() => url.parse('//h/p',false,true));
show(() => url.parse('//h/p'));
show(() => url.parse('mailto:a@b'));
show(() => url.parse('javascript:alert(1)'));
show(() => url.parse('x y'));
show(() => url.parse('http://a b/c'));
show(() => url.parse('http://h:abc'));
show(() => url.parse('http://h:99999'));
show(() => url.parse('  http://x '));
show(() => url.parse('http://[::1]:8/x').hostname);
show(() => url.parse('HTTP://é.COM/é').href);
show(() => url.parse('http://x/{}|\\^`"').href);
show(() => url.parse('/a/b?c#d'));
show(() => url.parse('?x'));
show(() => url.parse('#y'));
show(() => url.parse(''));
show(() => url.parse('http:'));
show(() => url.parse('http://'));
show(() => url.parse('file:///x').href);
show(() => url.parse('a:b').href);
show(() => url.parse('http://a@b@c/').href);
show(() => url.parse('http://x:1:2/').href);
show(() => url.parse('http://a.com\\b\\c').href);
show(() => url.parse("http://a'b/").href);
show(() => url.parse('http://a/?a=\'').href);
show(() => url.parse('xn--x:y').href);
show(() => url.parse('http://[::'));
show(() => url.parse('http://*'));
show(() => url.parse('coap:u:p@h').href);
show(() => url.parse('http://a_b/').hostname);
show(() => url.parse('http://a;b/'));
show(() => new url.Url());
