'use strict';

// The first line of a message and the lines of its headers.

const METHODS = [
  'DELETE', 'GET', 'HEAD', 'POST', 'PUT', 'CONNECT', 'OPTIONS', 'TRACE', 'COPY', 'LOCK', 'MKCOL',
  'MOVE', 'PROPFIND', 'PROPPATCH', 'SEARCH', 'UNLOCK', 'BIND', 'REBIND', 'UNBIND', 'ACL', 'REPORT',
  'MKACTIVITY', 'CHECKOUT', 'MERGE', 'M-SEARCH', 'NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE', 'PATCH',
  'PURGE', 'MKCALENDAR', 'LINK', 'UNLINK', 'SOURCE', 'QUERY',
];
// Those of RTSP are known as begins, and then refused.
const KNOWN_WORDS = METHODS.concat('PRI', 'DESCRIBE', 'ANNOUNCE', 'SETUP', 'PLAY', 'PAUSE',
  'TEARDOWN', 'GET_PARAMETER', 'SET_PARAMETER', 'REDIRECT', 'RECORD', 'FLUSH');
const methodNumbers = new Map(METHODS.map((name, i) => [name, i]));

// As the parser's flags.
const LENIENT_HEADERS = 1;
const LENIENT_VERSION = 16;
const LENIENT_CR = 256;
const VALUE_RELAXED = 1024;

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+/;
const BAD_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const BAD_IN_LENIENT_VALUE = /[\0\r]/;
const VERSIONS = /^(?:0\.9|1\.0|1\.1|2\.0)$/;
const PREFACE = 'PRI * HTTP/2.0\r';

/** What a parser throws to itself. `at` is where in the bytes. */
function parseError(code, reason, at, isPlain = false) {
  const error = new Error(isPlain ? 'Parse Error' : `Parse Error: ${reason}`);
  Object.assign(error, { code, reason, bytesParsed: Math.max(at, 0) });
  return { isParseError: true, error };
}

/** How far the text is the begin of any of the words: its length, or the first odd place. */
function oddPlace(text, words) {
  for (let i = 0; i < text.length; i++) {
    const begin = text.slice(0, i + 1);
    if (!words.some((word) => word.startsWith(begin))) return i;
  }
  return text.length;
}

/** Major and minor version of what should be 'HTTP/1.1', which ends the line. */
function version(text, at, flags, isRequest) {
  const odd = oddPlace(text.slice(0, 5), ['HTTP/']);
  if (odd < 5 || text.length < 5) {
    throw parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/', at + odd);
  }
  const invalid = (reason, offset) => parseError('HPE_INVALID_VERSION', reason, at + offset);
  const [, , , , , major, dot, minor] = text;
  if (!(major >= '0' && major <= '9')) throw invalid('Invalid major version', 5);
  if (dot !== '.') throw invalid('Expected dot', 6);
  if (!(minor >= '0' && minor <= '9')) throw invalid('Invalid minor version', 7);
  if (!(flags & LENIENT_VERSION) && !VERSIONS.test(`${major}.${minor}`)) {
    throw invalid('Invalid HTTP version', 8);
  }
  if (isRequest && text.length > 8) {
    const code = text[8] === '\r' ? 'HPE_STRICT' : 'HPE_INVALID_VERSION';
    throw parseError(code, 'Expected CRLF after version', at + (text[8] === '\r' ? 9 : 8));
  }
  return { versionMajor: Number(major), versionMinor: Number(minor) };
}

function checkMethod(text, at) {
  const odd = oddPlace(text, KNOWN_WORDS);
  if (odd < text.length) {
    throw parseError('HPE_INVALID_METHOD', 'Invalid method encountered', at + odd);
  }
}

function checkUrl(url, at, isConnect) {
  if (isConnect) {
    if (!/^[!-~]+$/.test(url)) {
      throw parseError('HPE_INVALID_URL', 'Invalid characters in url', at);
    }
    return;
  }
  const first = url[0];
  if (first !== '/' && first !== '*' && !/^[a-z]+:\/\//i.test(url)) {
    const start = /^[a-z]*/i.exec(url)[0].length;
    throw parseError('HPE_INVALID_URL',
      start === 0 ? 'Unexpected start char in url' : 'Invalid characters in url',
      at + start + 1);
  }
  const odd = url.search(/[^!-~]/);
  if (odd >= 0) throw parseError('HPE_INVALID_URL', 'Invalid char in url path', at + odd);
}

function withoutCR(line, at, flags, code, reason) {
  if (line.endsWith('\r')) return line.slice(0, -1);
  if (flags & LENIENT_CR) return line;
  throw parseError(code, reason, at + line.length);
}

const request = {
  checkBegin(line, at) {
    const space = line.indexOf(' ');
    checkMethod(space < 0 ? line : line.slice(0, space), at);
  },

  read(line, at, flags) {
    if (line === PREFACE) {
      throw parseError('HPE_PAUSED_H2_UPGRADE', 'Pause on PRI/Upgrade', at + 24);
    }
    const space = line.indexOf(' ');
    const name = space < 0 ? line : line.slice(0, space);
    const method = methodNumbers.get(name);
    if (method === undefined) {
      checkMethod(name, at);
      throw parseError('HPE_INVALID_METHOD', 'Invalid method encountered', at + name.length);
    }
    const isConnect = name === 'CONNECT';
    let from = space + 1;
    while (line[from] === ' ') from++;
    const end = line.indexOf(' ', from);
    if (end < 0) {
      const url = withoutCR(line.slice(from), at + from, flags, 'HPE_INVALID_URL',
        'Invalid characters in url');
      checkUrl(url, at + from, isConnect);
      return { method, url, versionMajor: 0, versionMinor: 9, isShort: true, isConnect };
    }
    const url = line.slice(from, end);
    checkUrl(url, at + from, isConnect);
    const rest = withoutCR(line.slice(end + 1), at + end + 2, flags, 'HPE_INVALID_VERSION',
      'Expected CRLF after version');
    return { method, url, isConnect, ...version(rest, at + end + 1, flags, true) };
  },
};

const response = {
  checkBegin(line, at) {
    const begin = line.slice(0, 5);
    const odd = oddPlace(begin, ['HTTP/']);
    if (odd < begin.length) {
      throw parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/', at + odd);
    }
  },

  read(line, at, flags) {
    response.checkBegin(line, at);
    const text = withoutCR(line, at + 1, flags, 'HPE_CR_EXPECTED',
      'Missing expected CR after response line');
    const { versionMajor, versionMinor } = version(text.slice(0, 8), at, flags, false);
    const invalid = (reason, offset) => parseError('HPE_INVALID_STATUS', reason, at + offset);
    if (text[8] !== ' ') {
      throw parseError('HPE_INVALID_VERSION', 'Expected space after version', at + 9);
    }
    const digits = /^\d*/.exec(text.slice(9))[0];
    if (digits.length < 3) throw invalid('Invalid status code', 9 + digits.length);
    if (text.length > 12 && text[12] !== ' ') throw invalid('Invalid response status', 12);
    const statusMessage = text.slice(13);
    return { statusCode: Number(digits.slice(0, 3)), statusMessage, versionMajor, versionMinor };
  },
};

/** Adds a header's name and value to the list; tells where the value begins. */
function splitHeader(headers, line, at, flags, isFirst) {
  const first = line[0];
  if (first === ' ' || first === '\t') {
    if (isFirst) {
      throw parseError('HPE_UNEXPECTED_SPACE', 'Unexpected space after start line', at + 1);
    }
    if (!(flags & LENIENT_HEADERS) || headers.length === 0) {
      throw parseError('HPE_INVALID_HEADER_TOKEN', 'Unexpected whitespace after header value',
        at);
    }
    headers[headers.length - 1] += ` ${valueOf(line, 0, at, flags)}`;
    return { colon: at, start: at };
  }
  const name = NAME.exec(line)?.[0] ?? '';
  if (name === '' || line[name.length] !== ':') {
    throw parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header token', at + name.length);
  }
  headers.push(name, valueOf(line, name.length + 1, at, flags));
  const start = line.slice(name.length + 1).search(/[^ \t]/);
  return { colon: at + name.length + 1, start: at + name.length + 1 + start };
}

function valueOf(line, from, at, flags) {
  const text = withoutCR(line.slice(from), at + from, flags, 'HPE_CR_EXPECTED',
    'Missing expected CR after header value');
  const cr = text.indexOf('\r');
  if (cr >= 0) {
    throw parseError('HPE_LF_EXPECTED', 'Missing expected LF after header value',
      at + from + cr + 1);
  }
  const bad = flags & (LENIENT_HEADERS | VALUE_RELAXED) ? BAD_IN_LENIENT_VALUE : BAD_IN_VALUE;
  const odd = text.search(bad);
  if (odd >= 0) {
    throw parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header value char', at + from + odd);
  }
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

module.exports = { METHODS, parseError, splitHeader, StartLines: { request, response } };
