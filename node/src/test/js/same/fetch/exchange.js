'use strict';
// fetch against a server of our own: bodies both ways, redirects, aborts, and what goes wrong.
const http = require('http');

const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (data) => {
    body += data;
  });
  request.on('end', () => {
    const { method, url, headers } = request;
    if (url.startsWith('/redirect')) {
      response.writeHead(Number(url.slice(9)), { Location: '/to' }).end();
    } else if (url === '/cut') {
      response.writeHead(200, { 'Content-Length': 9 });
      response.write('abc', () => setTimeout(() => response.destroy(), 20));
    } else if (url === '/drop') {
      request.socket.destroy();
    } else if (url !== '/hang') {
      response.setHeader('X-Kind', 'a');
      response.end(JSON.stringify([method, url, body, headers['content-type'],
        headers['content-length'], headers['user-agent'], headers.accept]));
    }
  });
});

const tell = async (what, step) => {
  try {
    console.log(what, await step());
  } catch (error) {
    console.log(what, error.name, error.message, error.cause?.code, error.cause?.name);
  }
};

server.listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  await tell('get', async () => {
    const response = await fetch(`${base}/a?b#c`);
    const { status, ok, statusText, type, redirected, url, bodyUsed } = response;
    return [status, ok, statusText, type, redirected, url === `${base}/a?b`, bodyUsed,
      response.headers.get('x-kind'), await response.json(), response.bodyUsed];
  });
  await tell('text', async () => (await fetch(base, { method: 'post', body: 'text' })).json());
  await tell('form', async () =>
    (await fetch(base, { method: 'PUT', body: new URLSearchParams({ a: '1' }) })).json());
  await tell('bytes', async () =>
    (await fetch(base, { method: 'POST', body: new Uint8Array([97, 98]) })).json());
  await tell('stream', async () => (await (await fetch(base, {
    method: 'POST', duplex: 'half', body: new Blob(['streamed']).stream(),
  })).json())[2]);
  await tell('no body', async () => (await fetch(base, { method: 'POST' })).json());
  await tell('head', async () => (await fetch(base, { method: 'HEAD' })).text());
  for (const status of [301, 302, 303, 307, 308]) {
    await tell(`redirect ${status}`, async () => {
      const response = await fetch(`${base}/redirect${status}`, { method: 'POST', body: 'x' });
      return [response.redirected, response.url === `${base}/to`,
        (await response.json()).slice(0, 3)];
    });
  }
  await tell('manual', async () =>
    (await fetch(`${base}/redirect302`, { redirect: 'manual' })).status);
  await tell('no redirect', () => fetch(`${base}/redirect302`, { redirect: 'error' }));
  await tell('pieces', async () => {
    let text = '';
    for await (const piece of (await fetch(base)).body) text += Buffer.from(piece);
    return text.length > 20;
  });
  await tell('refused', () => fetch('http://127.0.0.1:3/'));
  await tell('bad port', () => fetch('http://127.0.0.1:6000/'));
  await tell('relative', () => fetch('/a'));
  await tell('scheme', () => fetch('odd://a'));
  await tell('cut', async () => (await fetch(`${base}/cut`)).text());
  await tell('drop', () => fetch(`${base}/drop`));
  await tell('aborted', () => fetch(base, { signal: AbortSignal.abort() }));
  await tell('abort', () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    return fetch(`${base}/hang`, { signal: controller.signal });
  });
  await tell('timeout', () => fetch(`${base}/hang`, { signal: AbortSignal.timeout(20) }));
  await tell('data', async () => (await fetch('data:text/plain;base64,aGk=')).text());
  server.close();
  server.closeAllConnections();
});
