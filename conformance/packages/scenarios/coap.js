'use strict';

// Confirmable and non-confirmable requests, options, block-wise transfer, observing.

const coap = require('coap');

const big = 'abcdefgh'.repeat(400);
let seen = 0;

const server = coap.createServer((req, res) => {
  if (req.url === '/big') return res.end(big);
  if (req.headers.Observe === 0) {
    res.write('tick 0');
    let n = 0;
    const timer = setInterval(() => {
      n++;
      if (n === 3) {
        clearInterval(timer);
        res.end('tick 3');
      } else {
        res.write(`tick ${n}`);
      }
    }, 10);
    return undefined;
  }
  seen++;
  res.setOption('Content-Format', 'application/json');
  res.code = '2.05';
  return res.end(JSON.stringify({ method: req.method, url: req.url, body: String(req.payload) }));
});

function ask(options, body) {
  return new Promise((resolve, reject) => {
    const req = coap.request({ host: '127.0.0.1', port: 5700, ...options });
    req.on('response', resolve);
    req.on('error', reject);
    req.end(body);
  });
}

server.listen(5700, '127.0.0.1', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
    const res = await ask({ method, pathname: '/x', query: 'a=1' }, `body of ${method}`);
    console.log(res.code, res.headers['Content-Format'], String(res.payload));
  }
  const late = await ask({ pathname: '/non', confirmable: false });
  console.log(late.code, String(late.payload), seen);
  const large = await ask({ pathname: '/big' });
  console.log(large.payload.length, String(large.payload) === big);
  const watched = await ask({ pathname: '/watch', observe: true });
  for await (const part of watched) {
    console.log(String(part));
    if (String(part) === 'tick 3') break;
  }
  watched.close();
  server.close(() => {
    console.log('closed');
    process.exit(0);
  });
});
