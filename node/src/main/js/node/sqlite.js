'use strict';

// node:sqlite: there is no database here.

const { unavailableMembers } = require('internal/unavailable');

module.exports = {
  ...unavailableMembers('sqlite', { DatabaseSync: 0, StatementSync: 0, Session: 0 }),
  constants: require('internal/sqlite_constants'),
  ...unavailableMembers('sqlite', { backup: 2 }),
};
