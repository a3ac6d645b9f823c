'use strict';

// fetch, over http and https: the same loop, the same sockets, the same errors as their cause.

const { DOMException } = require('internal/dom_exception');
const { URL } = require('internal/url');
const { Request, kState } = require('internal/fetch/request');
const { kBody, streamOf } = require('internal/fetch/body');
const { NULL_BODY, REDIRECTS, Response, received } = require('internal/fetch/response');

const MOST_REDIRECTS = 20;

// Ports of other protocols, which nothing is fetched from (Fetch standard, "bad port").
const BAD_PORTS = new Set([1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77,
  79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161,
  179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601,
  636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665,
  6666, 6667, 6668, 6669, 6679, 6697, 10080]);

const failed = (cause) => new TypeError('fetch failed', { cause });

async function fetch(input, init = undefined) {
  if (arguments.length === 0) {
    throw new TypeError("Failed to execute 'fetch': 1 argument required, but only 0 present.");
  }
  const request = new Request(input, init);
  const { signal } = request;
  signal.throwIfAborted();
  const state = {
    request, signal, url: request[kState].url, method: request.method, redirects: 0,
    body: request[kBody], headers: new Map(request.headers),
  };
  for (;;) {
    const { protocol } = state.url;
    if (protocol === 'data:') return fetchData(state.url);
    if (protocol === 'blob:') return fetchBlob(state.url);
    if (protocol === 'about:' || (protocol !== 'http:' && protocol !== 'https:')) {
      throw failed(new Error(protocol === 'about:'
        ? 'about scheme is not supported'
        : protocol === 'file:' ? 'not implemented... yet...' : 'unknown scheme'));
    }
    if (BAD_PORTS.has(Number(state.url.port))) throw failed(new Error('bad port'));
    const message = await exchange(state);
    const next = redirectOf(state, message);
    if (next === undefined) return responseOf(state, message);
    message.resume();
    state.url = next;
    state.redirects++;
  }
}

function fetchData(url) {
  const { Buffer } = require('buffer');
  const found = /^data:([^,]*?)(;\s*base64\s*)?,(.*)$/is.exec(url.href.replace(/#.*$/s, ''));
  if (found === null) throw failed(new Error('invalid data: URL'));
  const text = found[3].replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)));
  const bytes = Buffer.from(text, found[2] === undefined ? 'latin1' : 'base64');
  const type = found[1] === '' ? 'text/plain;charset=US-ASCII' : found[1];
  const made = new Response(bytes, { statusText: 'OK', headers: { 'Content-Type': type } });
  return made;
}

async function fetchBlob(url) {
  const { resolveObjectURL } = require('buffer');
  const blob = resolveObjectURL(url.href);
  if (blob === undefined) throw failed(new Error('invalid blob url'));
  return new Response(blob, { statusText: 'OK', headers: {
    'Content-Length': `${blob.size}`, 'Content-Type': blob.type,
  } });
}

/** One request, and its answer once its head is here. */
async function exchange(state) {
  const { body, signal, url } = state;
  const headers = {};
  for (const [name, value] of state.headers) headers[name] = value;
  headers.accept ??= '*/*';
  headers['accept-language'] ??= '*';
  headers['sec-fetch-mode'] ??= state.request.mode;
  headers['user-agent'] ??= 'node';
  headers['accept-encoding'] ??= url.protocol === 'https:' ? 'br, gzip, deflate' : 'gzip, deflate';
  if (body !== null) {
    const { type } = body;
    if (type && headers['content-type'] === undefined) headers['content-type'] = type;
    if (body.length !== null) headers['content-length'] = body.length;
  } else if (['POST', 'PUT', 'PATCH'].includes(state.method)) {
    headers['content-length'] = 0;
  }
  const { request: open } = url.protocol === 'https:' ? require('https') : require('http');
  return new Promise((resolve, reject) => {
    const sent = open(url, { method: state.method, headers });
    const onAbort = () => {
      sent.destroy();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    sent.on('response', resolve);
    sent.on('error', (error) => reject(signal.aborted ? signal.reason : failed(otherSide(error))));
    sent.on('upgrade', (message, socket) => {
      socket.destroy();
      reject(failed(new Error('bad upgrade')));
    });
    send(sent, body).catch((error) => {
      sent.destroy();
      reject(failed(error));
    });
  });
}

// A socket that ends too early is told in the words programs know.
function otherSide(error) {
  if (error.code === 'ECONNRESET' && /^(?:socket hang up|aborted)$/.test(error.message)) {
    const told = new Error('other side closed');
    told.name = 'SocketError';
    told.code = 'UND_ERR_SOCKET';
    return told;
  }
  return error;
}

async function send(sent, body) {
  if (body === null) {
    sent.end();
  } else if (body.source !== undefined && body.stream === undefined) {
    sent.end(await body.source());
  } else {
    for await (const part of streamOf(body)) {
      if (!ArrayBuffer.isView(part)) throw new TypeError('Received non-Uint8Array chunk');
      if (!sent.write(part)) await new Promise((resolve) => sent.once('drain', resolve));
    }
    sent.end();
  }
}

/** Where it goes on, or undefined. */
function redirectOf(state, message) {
  const { location } = message.headers;
  if (!REDIRECTS.has(message.statusCode) || location === undefined) return undefined;
  const { redirect } = state.request;
  if (redirect === 'manual') return undefined;
  if (redirect === 'error') {
    message.destroy();
    throw failed(new Error('unexpected redirect'));
  }
  if (state.redirects === MOST_REDIRECTS) throw failed(new Error('redirect count exceeded'));
  let next;
  try {
    next = new URL(location, state.url);
  } catch (error) {
    throw failed(error);
  }
  if (next.protocol !== 'http:' && next.protocol !== 'https:') {
    throw failed(new Error('URL scheme must be a HTTP(S) scheme'));
  }
  const { statusCode } = message;
  const isPost = state.method === 'POST';
  const becomesGet = ((statusCode === 301 || statusCode === 302) && isPost) ||
    (statusCode === 303 && state.method !== 'GET' && state.method !== 'HEAD');
  if (!becomesGet && state.body !== null && state.body.source === undefined) {
    throw failed(new Error('RequestInit: a body that is a stream cannot be sent again'));
  }
  if (becomesGet) {
    state.method = 'GET';
    state.body = null;
    for (const name of ['content-encoding', 'content-language', 'content-location',
      'content-type', 'content-length']) {
      state.headers.delete(name);
    }
  }
  if (next.origin !== state.url.origin) {
    for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) {
      state.headers.delete(name);
    }
  }
  return next;
}

function responseOf(state, message) {
  const pairs = [];
  const { rawHeaders, statusCode } = message;
  for (let i = 0; i < rawHeaders.length; i += 2) pairs.push([rawHeaders[i], rawHeaders[i + 1]]);
  const isEmpty = NULL_BODY.has(statusCode) || state.method === 'HEAD';
  const url = new URL(state.url);
  url.hash = '';
  const body = isEmpty ? null : bodyOf(state, message);
  if (isEmpty) message.resume();
  return received({
    type: 'basic', url: url.href, status: statusCode, statusText: message.statusMessage,
    redirected: state.redirects > 0,
  }, pairs, body);
}

function bodyOf({ signal }, message) {
  const { pipeline } = require('stream');
  let source = message;
  const codings = (message.headers['content-encoding'] ?? '').split(',')
    .map((one) => one.trim().toLowerCase()).filter((one) => one !== '' && one !== 'identity');
  for (const coding of codings.reverse()) {
    const decoder = decoderOf(coding);
    if (decoder === undefined) break;
    source = pipeline(source, decoder, () => {});
  }
  const onAbort = () => {
    const error = signal.reason ?? new DOMException('This operation was aborted', 'AbortError');
    source.destroy(error);
    message.destroy(error);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  source.once('close', () => signal.removeEventListener('abort', onAbort));
  message.on('error', (error) => source.destroy(error));
  return bytesOf(source, signal);
}

/** What a stream of ours gives, as one of the web's. */
function bytesOf(source, signal) {
  const { ReadableStream } = require('stream/web');
  source.pause();
  return new ReadableStream({
    type: 'bytes',
    start(controller) {
      let isOver = false;
      const over = (step) => {
        if (isOver) return;
        isOver = true;
        step();
      };
      source.on('data', (bytes) => {
        if (isOver) return;
        controller.enqueue(new Uint8Array(bytes));
        if (controller.desiredSize <= 0) source.pause();
      });
      source.on('end', () => over(() => {
        controller.close();
        controller.byobRequest?.respond(0);
      }));
      source.on('error', (error) => over(() => controller.error(signal.aborted
        ? signal.reason
        : new TypeError('terminated', { cause: otherSide(error) }))));
      source.on('close', () => over(() => controller.error(signal.aborted
        ? signal.reason
        : new TypeError('terminated'))));
    },
    pull() {
      source.resume();
    },
    cancel(reason) {
      source.destroy(reason);
    },
  }, { highWaterMark: 65536 });
}

function decoderOf(coding) {
  const zlib = require('zlib');
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      return zlib.createInflate();
    case 'br':
      return zlib.createBrotliDecompress();
    default:
      return undefined;
  }
}

module.exports = { fetch };
