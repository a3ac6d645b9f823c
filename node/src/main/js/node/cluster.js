'use strict';

// node:cluster: one process forks others, and they share its sockets. Which of the two this is says
// a variable that the parent sets; it is gone once the program runs.

module.exports = process.env.NODE_UNIQUE_ID === undefined
  ? require('internal/cluster/primary') : require('internal/cluster/worker');
