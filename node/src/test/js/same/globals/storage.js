'use strict';

// sessionStorage, and the errors and events of the web that came late.

const show = (what) => {
  try {
    console.log(what());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};

const s = sessionStorage;
s.a = 1;
s.setItem('b', {});
console.log(s.length, s.a, s.getItem('b'), s.getItem('none'), s.none, Object.keys(s), s.key(0));
console.log(s.key(9), 'a' in s, 'none' in s, JSON.stringify(s), s instanceof Storage);
delete s.a;
s.removeItem('b');
console.log(s.length);
show(() => s.setItem('x'));
show(() => s.getItem());
show(() => s.setItem('k', 'x'.repeat(11e6)));
show(() => new Storage());
s.clear();
console.log(s.length, Object.keys(Storage.prototype));

const error = new QuotaExceededError('full', { quota: 1, requested: 2 });
console.log(error.name, error.message, error.code, error.quota, error.requested);
console.log(error instanceof DOMException, error instanceof QuotaExceededError);
console.log(new QuotaExceededError().quota);
show(() => new QuotaExceededError('x', { quota: 3, requested: 2 }));
show(() => new QuotaExceededError('x', { quota: -1 }));
show(() => new QuotaExceededError('x', { quota: NaN }));

const event = new ErrorEvent('x', { message: 'm', filename: 'f', lineno: 1, colno: 2, error: 3 });
console.log(event.type, event.message, event.filename, event.lineno, event.colno, event.error);
const bare = new ErrorEvent('x');
console.log([bare.message, bare.filename, bare.lineno, bare.colno, bare.error], String(bare));
show(() => new ErrorEvent());

const { MIMEType } = require('util');
console.log(`${MIMEType.parse('text/html;a=1')}`, MIMEType.parse('x'));

(async () => {
  const texts = [];
  const response = new Response('h\u00e9');
  for await (const text of response.textStream()) texts.push(text);
  console.log(texts, response.bodyUsed);
  const form = new FormData();
  form.append('a', 'b');
  form.append('a', 'c');
  console.log(form, new FormData());
  console.log(new Request('http://a.test/', { headers: { b: 'c' } }));
})();
