'use strict';
// Headers, Request, Response and FormData by themselves.
const tell = async (what, step) => {
  try {
    console.log(what, await step());
  } catch (error) {
    console.log(what, error.name, error.message, error.cause?.code);
  }
};

(async () => {
  const headers = new Headers({ b: '1', A: '2' });
  headers.append('a', '3');
  headers.append('Set-Cookie', 'x=1');
  headers.append('Set-Cookie', 'y=2');
  await tell('headers', () => [...headers]);
  await tell('cookies', () => headers.getSetCookie());
  await tell('get', () => [headers.get('a'), headers.get('none'), headers.has('B')]);
  await tell('shown', () => new Headers([['x', '1']]));
  await tell('bad name', () => new Headers({ 'a b': '1' }));
  await tell('bad value', () => headers.set('a', 'b\nc'));
  await tell('bad pair', () => new Headers([['a']]));

  const request = new Request('http://some.test/a?b#c', { method: 'post', body: 'text' });
  await tell('request', async () => [request.method, request.url, request.redirect, request.mode,
    request.headers.get('content-type'), request.bodyUsed, await request.text(),
    request.bodyUsed]);
  await tell('again', () => request.text());
  await tell('relative', () => new Request('/a'));
  await tell('credentials', () => new Request('http://me:secret@some.test/'));
  await tell('get body', () => new Request('http://some.test/', { body: 'x' }));
  await tell('method', () => new Request('http://some.test/', { method: 'TRACE' }));

  const response = new Response('body', { status: 201, statusText: 'Made', headers: { a: 'b' } });
  await tell('response', () => [response.status, response.statusText, response.ok, response.type,
    response.headers.get('content-type'), response.url, response.redirected]);
  const copy = response.clone();
  await tell('text', async () => [await response.text(), await copy.text()]);
  await tell('clone used', () => response.clone());
  await tell('json', async () => [await Response.json({ a: 1 }).json(),
    Response.json(1).headers.get('content-type')]);
  await tell('redirect', () => [Response.redirect('http://some.test/').status,
    Response.redirect('http://some.test/x', 301).headers.get('location')]);
  await tell('error', () => [Response.error().type, Response.error().status]);
  await tell('status', () => new Response('', { status: 99 }));
  await tell('empty', () => new Response('x', { status: 204 }));
  await tell('bytes', async () => [await new Response('ab').bytes(),
    (await new Response(new Uint8Array([1, 2])).arrayBuffer()).byteLength,
    (await new Response(new Blob(['abc'], { type: 'text/x' })).blob()).type]);
  await tell('form', async () => Array.from(await new Response(
    new URLSearchParams({ a: '1', b: '2' })).formData()));
  await tell('no form', () => new Response('x').formData());

  const form = new FormData();
  form.append('a', '1');
  form.append('a', 2);
  form.append('file', new Blob(['content'], { type: 'text/plain' }), 'name.txt');
  await tell('entries', () => [...form.keys(), form.getAll('a'), form.get('file').name]);
  form.set('a', 'only');
  form.delete('none');
  await tell('multipart', async () => {
    const back = await new Response(form).formData();
    return [back.getAll('a'), back.get('file').name, await back.get('file').text()];
  });
})();
