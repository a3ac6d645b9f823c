// The URL class and its properties.

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

show(() => Object.entries(Object.getOwnPropertyDescriptors(URL.prototype)).map(([k,d])=>k+':'+(d.get?'g':'')+(d.set?'s':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.writable?'w':'')+(d.value?.length??'')).join(' '));
show(() => Object.entries(Object.getOwnPropertyDescriptors(URL)).map(([k,d])=>k+':'+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.writable?'w':'')+(d.value?.length??'')).join(' '));
show(() => Object.entries(Object.getOwnPropertyDescriptors(URLSearchParams.prototype)).map(([k,d])=>k+':'+(d.get?'g':'')+(d.set?'s':'')+(d.enumerable?'e':'')+(d.configurable?'c':'')+(d.writable?'w':'')+(d.value?.length??'')).join(' '));
show(() => Reflect.ownKeys(URL.prototype).filter(x=>typeof x=='symbol').map(String).join()+Reflect.ownKeys(URLSearchParams.prototype).filter(x=>typeof x=='symbol').map(String).join());
show(() => URLSearchParams.prototype.entries===URLSearchParams.prototype[Symbol.iterator]);
show(() => new URL());
show(() => new URL('x'));
show(() => new URL('x','y'));
show(() => new URL('/x','http://h'));
show(() => new URL({toString(){return 'http://o'}}).href);
show(() => URL('http://x'));
show(() => new URL('x',undefined));
show(() => new URL('x',null));
show(() => new URL(Symbol()));
show(() => URL.canParse('http://x'));
show(() => URL.canParse('x'));
show(() => URL.canParse('x','http://h'));
show(() => URL.canParse());
show(() => URL.parse('x'));
show(() => URL.parse('http://x').href);
show(() => URL.parse('x','http://h').href);
show(() => URL.parse());
show(() => URL.prototype.toString.call({}));
show(() => Object.getOwnPropertyDescriptor(URL.prototype,'href').get.call({}));
show(() => JSON.stringify(new URL('http://x')));
show(() => String(new URL('http://x')));
show(() => Object.prototype.toString.call(new URL('http://x')));
show(() => Object.keys(new URL('http://x')));
show(() => URL.revokeObjectURL());
show(() => {const u=new URL('http://x/?a=1');const p=u.searchParams;p.append('b','é ');const s=u.href;u.search='?z=1';return [s,p.toString(),u.searchParams===p]});
show(() => {const u=new URL('http://x/?a=1#h');u.searchParams.delete('a');return u.href});
show(() => {const u=new URL('http://x/');u.searchParams=1;return u.href});
show(() => {const u=new URL('http://x/?a=b~&c=%20+d');return [u.search,u.searchParams.toString(),u.href]});
show(() => {const u=new URL('http://x/?a=b~');u.searchParams.sort();return u.href});

console.log(new URL('https://u:p@h:81/a/b?q=1&r=2#f'), new URL('mailto:a'));
console.log({ a: { b: { c: new URL('http://x') } } }, inspect({ u: new URL('http://x') }, { depth: 0 }));
