'use strict';

// Names of headers, sorted by what HTTP/2 makes of them.

/** Fields that have one value however often they come; the first one stays. */
const single = new Set([
  ':status', ':method', ':authority', ':scheme', ':path', ':protocol',
  'access-control-allow-credentials', 'access-control-max-age', 'access-control-request-method',
  'age', 'authorization', 'content-encoding', 'content-language', 'content-length',
  'content-location', 'content-md5', 'content-range', 'content-type', 'date', 'dnt', 'etag',
  'expires', 'from', 'host', 'if-match', 'if-modified-since', 'if-none-match', 'if-range',
  'if-unmodified-since', 'last-modified', 'location', 'max-forwards', 'proxy-authorization',
  'range', 'referer', 'retry-after', 'tk', 'upgrade-insecure-requests', 'user-agent',
  'x-content-type-options',
]);

/** Fields of one connection, which HTTP/2 has no use for (RFC 9113, section 8.2.2). */
const ofConnection = new Set([
  'connection', 'upgrade', 'http2-settings', 'keep-alive', 'proxy-connection',
  'transfer-encoding',
]);

const pseudo = new Set([':status', ':method', ':authority', ':scheme', ':path', ':protocol']);

/** True where a field is forbidden: `te` may say that trailers are wanted. */
const isForbidden = (name, value) => ofConnection.has(name) ||
  (name === 'te' && String(value).toLowerCase() !== 'trailers');

/** The name of a code, or the code. */
function codeName(code) {
  return codeNames[code] ?? code;
}
const codeNames = [
  'NGHTTP2_NO_ERROR', 'NGHTTP2_PROTOCOL_ERROR', 'NGHTTP2_INTERNAL_ERROR',
  'NGHTTP2_FLOW_CONTROL_ERROR', 'NGHTTP2_SETTINGS_TIMEOUT', 'NGHTTP2_STREAM_CLOSED',
  'NGHTTP2_FRAME_SIZE_ERROR', 'NGHTTP2_REFUSED_STREAM', 'NGHTTP2_CANCEL',
  'NGHTTP2_COMPRESSION_ERROR', 'NGHTTP2_CONNECT_ERROR', 'NGHTTP2_ENHANCE_YOUR_CALM',
  'NGHTTP2_INADEQUATE_SECURITY', 'NGHTTP2_HTTP_1_1_REQUIRED',
];

module.exports = { codeName, isForbidden, ofConnection, pseudo, single };
