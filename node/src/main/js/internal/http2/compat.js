'use strict';

// http2 as http has it: requests and answers over streams.

const { Http2ServerRequest } = require('internal/http2/compat_request');
const { Http2ServerResponse } = require('internal/http2/compat_response');

/** 'stream' of a server, told as 'request'. */
function onServerStream(options, server, stream, headers, flags, raw) {
  const request = new options.Http2ServerRequest(stream, headers, undefined, raw);
  const response = new options.Http2ServerResponse(stream);
  const { expect } = headers;
  if (headers[':method'] === 'CONNECT') {
    if (!server.emit('connect', request, response)) {
      response.statusCode = 405;
      response.end();
    }
    return;
  }
  if (expect !== undefined) {
    const { meet } = require('internal/http/expectation');
    meet(server, expect === '100-continue', request, response, () => {
      response.statusCode = 417;
      response.end();
    });
    return;
  }
  server.emit('request', request, response);
}

module.exports = { Http2ServerRequest, Http2ServerResponse, onServerStream };
