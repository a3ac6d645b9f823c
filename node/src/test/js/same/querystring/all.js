// querystring: parse, stringify, escape, unescape.

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

const qs = require('querystring');

show(() => qs.parse(''));
show(() => qs.parse('a=1&b=2&a=3&a=4'));
show(() => qs.parse('a'));
show(() => qs.parse('a=&=b&&c'));
show(() => qs.parse('=&='));
show(() => qs.parse('a+b=c+d%20e'));
show(() => qs.parse('a%zz=%E4%BD&b=%e4%bd%a0'));
show(() => qs.parse('a:1;b:2',';',':'));
show(() => qs.parse('a=>1&&b=>2','&&','=>'));
show(() => qs.parse('a=1&b=2&c=3',null,null,{maxKeys:2}));
show(() => qs.parse('a=1&b=2&c=3',null,null,{maxKeys:0}));
show(() => qs.parse('a=%41',null,null,{decodeURIComponent:s=>s+'!'}));
show(() => qs.parse('a=%41',null,null,{decodeURIComponent(){throw 1}}));
show(() => qs.parse(5));
show(() => qs.parse(null));
show(() => qs.parse('__proto__=1&hasOwnProperty=2'));
show(() => qs.parse('a==b'));
show(() => qs.parse('%'));
show(() => qs.parse('a=%'));
show(() => qs.parse('a&b'));
show(() => qs.parse('&a&'));
show(() => qs.parse('a+=+b'));
show(() => qs.parse('x=\u00e9&y=%C3%A9'));
show(() => qs.parse('a=1',''));
show(() => qs.parse('a=b=c&d','&','='));
show(() => Object.getPrototypeOf(qs.parse('a')));
show(() => qs.stringify({a:1,b:'x y',c:[1,2,'z'],d:null,e:undefined,f:true,g:NaN,h:Infinity,i:5n,j:{},k:()=>1,l:'',m:[]}));
show(() => qs.stringify({a:1,b:2},';',':'));
show(() => qs.stringify('a'));
show(() => qs.stringify(null));
show(() => qs.stringify([1,2]));
show(() => qs.stringify({a:'é😀'}));
show(() => qs.stringify({a:'\ud800'}));
show(() => qs.stringify({a:'\udc00x'}));
show(() => qs.stringify({a:'b'},null,null,{encodeURIComponent:s=>`<${s}>`}));
show(() => qs.stringify({'a b':'c&d=e'}));
show(() => qs.stringify({a:-0,b:1e21,c:-1.5}));
show(() => qs.stringify({a:[],b:[null,undefined,{}]}));
show(() => qs.stringify({a:Symbol.iterator}));
show(() => qs.stringify(5));
show(() => qs.stringify());
show(() => qs.stringify({a:new Date(0)}));
show(() => qs.stringify({a:"!'()*-._~ABC,;:@$"}));
show(() => qs.escape('a b&é'));
show(() => qs.escape(5));
show(() => qs.escape({}));
show(() => qs.escape(null));
show(() => qs.escape(undefined));
show(() => qs.escape('\ud800'));
show(() => qs.escape({toString(){return 'x y'}}));
show(() => qs.escape());
show(() => qs.escape(Object.create(null)));
show(() => qs.unescape('a%20b+%zz%'));
show(() => qs.unescape('%E4%BD%A0%ff'));
show(() => qs.unescape('%E4%BD%A0'));
show(() => qs.unescapeBuffer('a%20b%zz%4').toString('latin1'));
show(() => qs.unescapeBuffer('a%2'));
show(() => qs.unescapeBuffer('%41%6a%',true));
show(() => qs.unescapeBuffer('a+b%'));
show(() => qs.unescapeBuffer('\u0141'));
show(() => qs.unescapeBuffer('a%e9%4G%G4x'));
show(() => Object.keys(qs));
show(() => qs.encode===qs.stringify);
show(() => qs.decode===qs.parse);
show(() => [qs.parse.length,qs.stringify.length,qs.escape.length,qs.unescape.length,qs.parse.name,qs.escape.name,qs.unescape.name]);
show(() => {qs.escape=s=>`[${s}]`;const r=qs.stringify({a:'b'});return r});
show(() => {qs.unescape=s=>`{${s}}`;return qs.parse('a=%41&b=c')});
