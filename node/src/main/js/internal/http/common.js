'use strict';

// What clients and servers of HTTP share: checks of tokens, dates, and parsers that are given to
// sockets and taken back.

const { METHODS } = require('internal/http/parser_lines');
const { HTTPParser } = require('internal/http/parser');
const { codes: { ERR_HTTP_INVALID_HEADER_VALUE, ERR_INVALID_CHAR, ERR_INVALID_HTTP_TOKEN } } =
  require('internal/errors');

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const BAD_IN_VALUE = /[^\t\x20-\x7e\x80-\xff]/;
const BAD_IN_RELAXED_VALUE = /[\0\r\n]|[^\0-\xff]/;

const checkIsHttpToken = (value) => TOKEN.test(value);
const checkInvalidHeaderChar = (value, lenient = false) =>
  (lenient ? BAD_IN_RELAXED_VALUE : BAD_IN_VALUE).test(value);

const kIncomingMessage = Symbol('IncomingMessage');
const kSkipPendingData = Symbol('SkipPendingData');

// ---- Parsers --------------------------------------------------------------------------------

// The headers of messages longer than this are cut, if a program says so.
const { kOnHeaders, kOnHeadersComplete, kOnBody, kOnMessageComplete } = HTTPParser;

function onHeaders(headers, url) {
  if (this.maxHeaderPairs <= 0 || this._headers.length < this.maxHeaderPairs) {
    this._headers.push(...headers);
  }
  this._url += url;
}

function onHeadersComplete(
  versionMajor, versionMinor, headers, method, url, statusCode, statusMessage, upgrade,
  shouldKeepAlive) {
  const { socket } = this;
  const Incoming = socket?.server?.[kIncomingMessage] ??
    require('internal/http/incoming').IncomingMessage;
  const incoming = this.incoming = new Incoming(socket);
  incoming.httpVersionMajor = versionMajor;
  incoming.httpVersionMinor = versionMinor;
  incoming.httpVersion = `${versionMajor}.${versionMinor}`;
  incoming.joinDuplicateHeaders = socket?.server?.joinDuplicateHeaders ||
    this.joinDuplicateHeaders;
  incoming.url = url ?? '';
  incoming.upgrade = upgrade;
  let count = headers.length;
  if (this.maxHeaderPairs > 0) count = Math.min(count, this.maxHeaderPairs);
  incoming._addHeaderLines(headers, count);
  if (typeof method === 'number') {
    incoming.method = METHODS[method];
  } else {
    incoming.statusCode = statusCode;
    incoming.statusMessage = statusMessage;
  }
  return this.onIncoming(incoming, shouldKeepAlive);
}

function onBody(bytes) {
  const stream = this.incoming;
  if (stream === null || stream[kSkipPendingData]) return;
  if (stream._dumped) return;
  if (!stream.push(bytes)) this.socket && readStop(this.socket);
}

function onMessageComplete() {
  const stream = this.incoming;
  if (stream !== null && !stream[kSkipPendingData]) {
    stream.complete = true;
    if (this._headers.length > 0) {
      stream._addHeaderLines(this._headers, this._headers.length);
      this._headers = [];
      this._url = '';
    }
    stream.push(null);
  }
  readStart(this.socket);
}

function newParser() {
  const parser = new HTTPParser();
  cleanParser(parser);
  parser[kOnHeaders] = onHeaders;
  parser[kOnHeadersComplete] = onHeadersComplete;
  parser[kOnBody] = onBody;
  parser[kOnMessageComplete] = onMessageComplete;
  return parser;
}

function cleanParser(parser) {
  parser._headers = [];
  parser._url = '';
  parser.socket = null;
  parser.incoming = null;
  parser.outgoing = null;
  parser.maxHeaderPairs = 2000;
  parser.onIncoming = null;
  parser[HTTPParser.kOnMessageBegin] = null;
  parser[HTTPParser.kOnExecute] = null;
  parser[HTTPParser.kOnTimeout] = null;
  parser.joinDuplicateHeaders = null;
}

/** Parsers that wait for the next socket. */
const parsers = {
  name: 'parsers',
  ctor: newParser,
  max: 1000,
  list: [],
  alloc: () => parsers.list.pop() ?? newParser(),
  free(parser) {
    if (parsers.list.length >= parsers.max) return false;
    parsers.list.push(parser);
    return true;
  },
};

/** Takes a parser away from its message and its socket. */
function freeParser(parser, request, socket) {
  if (parser) {
    const isBusy = parser.isBusy();
    cleanParser(parser);
    parser.remove();
    // One that is still reading is not given to anybody else.
    if (!isBusy && parsers.free(parser)) parser.free();
    else setImmediate(() => parser.close());
  }
  if (request) request.parser = null;
  if (socket) socket.parser = null;
}

function readStart(socket) {
  if (socket && !socket._paused && socket.readable) socket.resume();
}

function readStop(socket) {
  if (socket) socket.pause();
}

/** What is told of a parse error beside its text. */
function prepareError(error, parser, rawPacket) {
  error.rawPacket = rawPacket || parser.getCurrentBuffer();
  if (typeof error.reason === 'string') error.message = `Parse Error: ${error.reason}`;
}

// ---- Header names and values ----------------------------------------------------------------

function validateHeaderName(name, label) {
  if (typeof name !== 'string' || !name || !checkIsHttpToken(name)) {
    throw new ERR_INVALID_HTTP_TOKEN(label || 'Header name', name);
  }
}

function validateHeaderValue(name, value, lenient = false) {
  if (value === undefined) throw new ERR_HTTP_INVALID_HEADER_VALUE(value, name);
  if (checkInvalidHeaderChar(value, lenient)) {
    throw new ERR_INVALID_CHAR('header content', name);
  }
}

// ---- The date, one text a second ------------------------------------------------------------

let dateText;
let dateSecond = 0;

function utcDate() {
  const now = Date.now();
  const second = Math.floor(now / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(now).toUTCString();
  }
  return dateText;
}

const isLenient = () => process.execArgv.includes('--insecure-http-parser');

/** The flags of a parser that is as lenient as the options and the command line say. */
function lenientFlags(insecure, validation) {
  if ((insecure === undefined ? isLenient() : insecure) || validation === 'insecure') {
    return HTTPParser.kLenientAll | HTTPParser.kLenientHeaderValueRelaxed;
  }
  return validation === 'relaxed' ? HTTPParser.kLenientHeaderValueRelaxed : HTTPParser.kLenientNone;
}

/** `--max-http-header-size`, or what it is without. */
function maxHeaderSize() {
  return Number(require('internal/process/options').valueOf('--max-http-header-size') ?? 16384);
}

// As Node's checked functions have it: what does the work, without a tidied stack.
for (const fn of [validateHeaderName, validateHeaderValue]) fn.withoutStackTrace = fn;

module.exports = {
  _checkInvalidHeaderChar: checkInvalidHeaderChar,
  _checkIsHttpToken: checkIsHttpToken,
  chunkExpression: /(?:^|\W)chunked(?:$|\W)/i,
  continueExpression: /(?:^|\W)100-continue(?:$|\W)/i,
  CRLF: '\r\n',
  freeParser,
  methods: METHODS,
  parsers,
  kIncomingMessage,
  HTTPParser,
  isLenient,
  calculateLenientFlags: lenientFlags,
  prepareError,
  kSkipPendingData,
  lenientFlags,
  maxHeaderSize,
  readStart,
  readStop,
  utcDate,
  validateHeaderName: Object.defineProperty(validateHeaderName, 'length', {
    __proto__: null, value: 0,
  }),
  validateHeaderValue: Object.defineProperty(validateHeaderValue, 'length', {
    __proto__: null, value: 0,
  }),
};
