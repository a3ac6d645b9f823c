// URLSearchParams: making, reading, changing.

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

const P = URLSearchParams;

show(() => new P());
show(() => new P('a=1&b=2&a=3'));
show(() => new P('?a=1'));
show(() => new P('??a=1'));
show(() => new P('a=%zz+%20b%C3%A9%ff&=x&&y'));
show(() => new P({a:1,b:'x y',c:undefined}));
show(() => new P([['a','1'],['b','2']]));
show(() => new P([['a']]));
show(() => new P([['a','b','c']]));
show(() => new P([1]));
show(() => new P([null]));
show(() => new P(new Map([['a','b']])));
show(() => new P(new P('x=1')));
show(() => new P(null));
show(() => new P(undefined));
show(() => new P(5));
show(() => new P(()=>1));
show(() => new P(Symbol()));
show(() => new P({[Symbol('x')]:1}));
show(() => new P({a:Symbol()}));
show(() => new P({[Symbol.iterator]:5}));
show(() => new P({[Symbol.iterator]:null,a:1}));
show(() => new P([['a','b'][Symbol.iterator]()]));
show(() => new P(['ab','cd']));
show(() => new P([{[Symbol.iterator]:function*(){yield 'k';yield 'v'}}]));
show(() => P('a'));
show(() => new P('a=1&a=2').get('a'));
show(() => new P('a=1').get('b'));
show(() => new P('a=1&a=2').getAll('a'));
show(() => new P('a=1').has('a'));
show(() => new P('a=1').has('a','2'));
show(() => new P('a=1').has('a',undefined));
show(() => new P('a=1').get());
show(() => new P().append('a'));
show(() => new P().append());
show(() => new P().set('a'));
show(() => new P().delete());
show(() => new P().has());
show(() => new P().getAll());
show(() => new P().forEach());
show(() => new P().forEach(5));
show(() => {const p=new P('a=1&b=2&a=3');p.set('a','9');return p.toString()});
show(() => {const p=new P('a=1&b=2&a=3');p.delete('a','3');return p.toString()});
show(() => {const p=new P('a=1&b=2&a=3');p.delete('a');return p.toString()+p.size});
show(() => {const p=new P('z=1&a=2&é=3&a=1&😀=4&ｆ=5');p.sort();return p.toString()});
show(() => new P({'a b':'c+d&e=f~*-._!\'()é\ud800'}).toString());
show(() => [...new P('a=1&b=2')]);
show(() => [...new P('a=1&b=2').keys()]);
show(() => [...new P('a=1&b=2').values()]);
show(() => new P('a=1').entries());
show(() => new P('a=1&b=2').keys());
show(() => new P('a=1').values());
show(() => {const r=[];new P('a=1&b=2').forEach(function(v,k,o){r.push(v,k,o instanceof P,this.x)},{x:1});return r});
show(() => {const it=new P('a=1')[Symbol.iterator]();return [it.next(),it.next(),Object.prototype.toString.call(it)]});
show(() => P.prototype.get.call({},'a'));
show(() => P.prototype.toString.call({}));
show(() => Object.prototype.toString.call(new P()));
show(() => new P('a=1').size);
show(() => P.prototype.size);
show(() => Object.getPrototypeOf(new P('').keys()).next.call({}));
show(() => new P([['a',{toString(){return 'q'}}]]).toString());
show(() => {const p=new P('a=1&b=2&c=3');const r=[];for(const [k] of p){r.push(k);p.delete(k)};return r});
show(() => new P('a=1').keys()[Symbol.iterator]().next());
show(() => new P('\ufeffa=1').toString());
