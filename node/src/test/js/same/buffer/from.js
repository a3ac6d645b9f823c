// Everything Buffer.from takes and refuses.

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

const b = Buffer.from('hello');

show(() => Buffer.from(5));
show(() => Buffer.from(null));
show(() => Buffer.from(undefined));
show(() => Buffer.from(true));
show(() => Buffer.from(()=>1));
show(() => Buffer.from(Symbol('a')));
show(() => Buffer.from({}));
show(() => Buffer.from({length:3}));
show(() => Buffer.from({length:'3'}));
show(() => Buffer.from({length:-3}));
show(() => Buffer.from({length:2,0:1,1:300}));
show(() => Buffer.from({type:'Buffer',data:[1,2,'3',-1,1.9]}));
show(() => Buffer.from({type:'Buffer',data:'x'}));
show(() => Buffer.from(new String('abc')));
show(() => Buffer.from(new Number(5)));
show(() => Buffer.from({valueOf(){return 'zz'}}));
show(() => Buffer.from({[Symbol.toPrimitive](){return 'pp'}}));
show(() => Buffer.from({[Symbol.toPrimitive](){return 1}}));
show(() => Buffer.from({valueOf(){return null}}));
show(() => Buffer.from('abc','nope'));
show(() => Buffer.from('abc',5));
show(() => Buffer.from('abc',null));
show(() => Buffer.from('abc',''));
show(() => Buffer.from('','nope'));
show(() => Buffer.from('616','hex'));
show(() => Buffer.from('zz','hex'));
show(() => Buffer.from('6 1','hex'));
show(() => Buffer.from('aGk','base64'));
show(() => Buffer.from('aG_-','base64'));
show(() => Buffer.from('a G\nk=====x','base64'));
show(() => Buffer.from('a','base64'));
show(() => Buffer.from(new ArrayBuffer(4),1));
show(() => Buffer.from(new ArrayBuffer(4),5));
show(() => Buffer.from(new ArrayBuffer(4),1,4));
show(() => Buffer.from(new ArrayBuffer(4),'1','2'));
show(() => Buffer.from(new ArrayBuffer(4),-1));
show(() => Buffer.from(new ArrayBuffer(4),1.5));
show(() => Buffer.from(new ArrayBuffer(4),NaN,-1));
show(() => Buffer.from(new ArrayBuffer(4),0,NaN));
show(() => Buffer.from(new Uint16Array([1,256,3])));
show(() => Buffer.from(new Uint16Array([1,256,3]).buffer));
show(() => Buffer.from(new Float32Array([1.5,-1])));
show(() => Buffer.from(b));
show(() => Buffer.from(new DataView(new ArrayBuffer(3))));
show(() => Buffer.from(new ArrayBuffer(4,{maxByteLength:8})).length);
show(() => {const r=new ArrayBuffer(4,{maxByteLength:8});const q=Buffer.from(r);r.resize(6);return q.length});
show(() => Buffer.from.call(null,'a'));
