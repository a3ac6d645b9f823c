// concat with and without a length.

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

show(() => Buffer.concat());
show(() => Buffer.concat(5));
show(() => Buffer.concat([5]));
show(() => Buffer.concat([b,'a']));
show(() => Buffer.concat([b],-1));
show(() => Buffer.concat([b],'1'));
show(() => Buffer.concat([b],1.5));
show(() => Buffer.concat([b,b],7));
show(() => Buffer.concat([b,b],12));
show(() => Buffer.concat([],5));
show(() => Buffer.concat([new Uint8Array(2)]));
show(() => Buffer.concat([b,null]));
show(() => Buffer.concat([new Uint16Array(2)]));
show(() => Buffer.concat([b,undefined],3));
