'use strict';

// What a server does with a request that says `Expect`, in either version of the protocol.

/**
 * Asks the listeners to 'checkContinue' or 'checkExpectation'. Without one a request that waits to
 * continue is told to, and handled; any other is left to `refuse()`.
 */
function meet(server, waits, request, response, refuse) {
  if (waits) {
    if (server.listenerCount('checkContinue') > 0) {
      server.emit('checkContinue', request, response);
    } else {
      response.writeContinue();
      server.emit('request', request, response);
    }
  } else if (server.listenerCount('checkExpectation') > 0) {
    server.emit('checkExpectation', request, response);
  } else {
    refuse();
  }
}

module.exports = { meet };
