'use strict';

// The name a request's TLS is to ask for.

const { isIP } = require('internal/net');
const { validateString } = require('internal/validators');

/** The name TLS is to ask for: that of the header, if it is no address. */
function serverNameOf(options, request) {
  let name = options.host;
  const header = request.getHeader('host');
  if (header) {
    validateString(header, 'options.headers.host');
    if (header[0] === '[') {
      const end = header.indexOf(']');
      name = end < 0 ? header : header.slice(1, end);
    } else {
      name = header.split(':', 1)[0];
    }
  }
  return isIP(name) ? '' : name;
}

function normalizeServerName(options, request) {
  if (!options.servername && options.servername !== '') {
    options.servername = serverNameOf(options, request);
  }
}

module.exports = { normalizeServerName };
