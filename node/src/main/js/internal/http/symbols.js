'use strict';

// What the parts of a server of HTTP keep in each other's objects.

module.exports = {
  kConnections: Symbol('http.server.connections'),
  kOptimizeEmptyRequests: Symbol('OptimizeEmptyRequestsOption'),
  kServerResponse: Symbol('ServerResponse'),
};
