'use strict';
// What a request is asked for in all forms, and what is refused at once.
const http = require('http');

const tell = (what, step) => {
  try {
    const request = step();
    request.on('error', () => {});
    console.log(what, request.method, request.path, request.host, request.protocol,
      request.getHeaders());
    request.destroy();
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};

tell('text', () => http.request('http://127.0.0.1:1/a?b=c#d'));
tell('url', () => http.request(new URL('http://user:pass%20word@127.0.0.1:1/x')));
tell('both', () => http.request('http://127.0.0.1:1/a', { method: 'post', path: '/b' }));
tell('options', () => http.request({ host: '127.0.0.1', port: 1, headers: { A: 'b' } }));
tell('auth', () => http.request({ host: '127.0.0.1', port: 1, auth: 'me:secret' }));
tell('ipv6', () => http.request({ host: '::1', port: 1 }));
tell('no host header', () => http.request({ host: '127.0.0.1', port: 1, setHost: false }));
tell('list', () => http.request({ host: '127.0.0.1', port: 1, headers: ['Host', 'x', 'A', '1'] }));
tell('protocol', () => http.request('https://127.0.0.1/'));
tell('not a url', () => http.request('nonsense'));
tell('path', () => http.request({ path: '/a b' }));
tell('method', () => http.request({ method: 'A B' }));
tell('method kind', () => http.request({ method: 5 }));
tell('agent', () => http.request({ agent: {} }));
tell('host kind', () => http.request({ host: 5 }));
tell('hostname kind', () => http.request({ hostname: {} }));
tell('timeout', () => http.request({ timeout: 'x' }));
tell('header', () => http.request({ headers: { 'a b': 1 } }));
tell('lenient', () => http.request({ insecureHTTPParser: 1 }));
tell('size', () => http.request({ maxHeaderSize: -1 }));

const refuse = (what, step) => {
  try {
    step();
  } catch (error) {
    console.log(what, error.name, error.code, error.message);
  }
};
refuse('server', () => http.createServer(5));
refuse('request timeout', () => http.createServer({ requestTimeout: -1 }));
refuse('headers timeout', () => http.createServer({ requestTimeout: 10, headersTimeout: 20 }));
refuse('host header', () => http.createServer({ requireHostHeader: 1 }));
refuse('scheduling', () => new http.Agent({ scheduling: 'odd' }));
refuse('total', () => new http.Agent({ maxTotalSockets: 'x' }));
refuse('idle parsers', () => http.setMaxIdleHTTPParsers(0));
const agent = new http.Agent();
console.log(agent.getName(), agent.getName({ host: 'h', port: 1, localAddress: 'l', family: 6 }),
  agent.maxSockets, agent.protocol, agent.defaultPort, http.globalAgent.keepAlive);
