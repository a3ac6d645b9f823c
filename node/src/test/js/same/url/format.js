// url.format and url.resolve.

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

show(() => url.format(new URL('http://u:p@é.com/a?b#c'),{auth:false,fragment:false,search:false,unicode:true}));
show(() => url.format(new URL('http://a/b?c#d')));
show(() => url.format(new URL('http://a/b'),5));
show(() => url.format({protocol:'http',host:'h',pathname:'p',query:{a:1,b:[2,3]}}));
show(() => url.format({protocol:'http:',hostname:'h',port:80,pathname:'/p',search:'s#',hash:'h',auth:'u:p'}));
show(() => url.format({hostname:'::1',port:1}));
show(() => url.format({}));
show(() => url.format({slashes:true,protocol:'foo',host:'x'}));
show(() => url.format('http://a b/'));
show(() => url.format(5));
show(() => url.format({protocol:'mailto',pathname:'a@b'}));
show(() => url.format({pathname:'a?b#c',search:'#x'}));
show(() => url.format({auth:'a@b:c d',host:'h'}));
show(() => url.format({protocol:'file',pathname:'/x'}));
show(() => url.format({pathname:'//x'}));
show(() => url.format(null));
show(() => url.resolve('/one/two/three','four'));
show(() => url.resolve('http://example.com/','/one'));
show(() => url.resolve('http://example.com/one','/two'));
show(() => url.resolve('http://a/b/c/d;p?q','../g'));
show(() => url.resolve('mailto:a@b','c'));
show(() => url.resolve('http://a','//b/c'));
show(() => url.resolve('a/b','..'));
show(() => url.resolve('','x'));
show(() => url.resolve('http://u:p@h/x','/y'));
show(() => url.resolve('http://h/x','https:y'));
show(() => url.resolve('http://h/x?y','#z'));
show(() => url.resolveObject('http://a/b','c').href);
