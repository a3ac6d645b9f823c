'use strict';
// Headers of a message to be sent: what is set, read, listed, refused, and how they look.
const http = require('http');
const { Writable } = require('stream');

const tell = (what, step) => {
  try {
    console.log(what, step());
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};

class Wire extends Writable {
  text = '';
  _write(chunk, encoding, done) {
    this.text += chunk;
    done();
  }
}

const fresh = (method = 'GET') => {
  const response = new http.ServerResponse({ method, httpVersionMajor: 1, httpVersionMinor: 1 });
  response.assignSocket(response.wire = new Wire());
  response.sendDate = false;
  return response;
};

const message = fresh();
tell('set', () => message.setHeader('X-One', 1) === message);
tell('append', () => message.appendHeader('x-one', 'two').getHeader('X-ONE'));
tell('names', () => [message.getHeaderNames(), message.getRawHeaderNames(), message.getHeaders()]);
tell('has', () => [message.hasHeader('x-One'), message.hasHeader('other')]);
tell('bad name', () => message.setHeader('a b', 'c'));
tell('bad value', () => message.setHeader('a', 'b\nc'));
tell('no value', () => message.setHeader('a'));
tell('name kind', () => message.getHeader(5));
tell('from map', () => message.setHeaders(new Map([['a', '1'], ['b', '2']])).getHeaders());
tell('from object', () => message.setHeaders({ a: 1 }));
tell('remove', () => [message.removeHeader('a'), message.getHeader('a')]);
tell('head', () => message.writeHead(200, 'Fine', { 'X-Three': '3' }).headersSent);
tell('late', () => message.setHeader('late', '1'));
tell('twice', () => message.writeHead(200));
tell('late remove', () => message.removeHeader('b'));
message.end('body');
console.log(JSON.stringify(message.wire.text));

for (const [what, step] of Object.entries({
  list: (response) => response.writeHead(201, ['A', '1', 'a', '2']).end('x'),
  length: (response) => response.writeHead(200, { 'Content-Length': 3 }).end('abc'),
  empty: (response) => response.end(),
  close: (response) => response.writeHead(200, { Connection: 'close' }).end(),
  chunks: (response) => {
    response.write('a');
    response.end('b');
  },
  'not modified': (response) => response.writeHead(304).end(),
  unknown: (response) => response.writeHead(299).end(),
  hints: (response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    response.writeContinue();
    response.writeProcessing();
    response.end();
  },
})) {
  const response = fresh();
  step(response);
  console.log(what, JSON.stringify(response.wire.text), response.writableEnded);
}

const odd = fresh();
tell('status', () => odd.writeHead(99));
tell('status text', () => odd.writeHead(200, 'a\nb'));
tell('null', () => odd.write(null));
tell('number', () => odd.write(5));
tell('hint', () => odd.writeEarlyHints({ link: 'nothing' }));
tell('pipe', () => odd.on('error', (error) => console.log(error.code)).pipe());
tell('strict', () => {
  const strict = fresh();
  strict.strictContentLength = true;
  strict.setHeader('Content-Length', 2);
  strict.write('abc');
});
tell('validate', () => [http.validateHeaderName('ok'), http.validateHeaderValue('a', 'b')]);
tell('validate name', () => http.validateHeaderName('not ok'));
tell('methods', () => [http.METHODS.length, http.STATUS_CODES[418], http.maxHeaderSize]);
