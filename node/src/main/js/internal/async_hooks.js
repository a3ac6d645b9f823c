'use strict';

// Identities of things that call back later, and the symbols under which objects carry them.

const symbols = {
  async_id_symbol: Symbol('async_id_symbol'),
  trigger_async_id_symbol: Symbol('trigger_async_id_symbol'),
  owner_symbol: Symbol('owner_symbol'),
};

// 1 is the main script.
let lastId = 1;

/** A number no other resource of this runtime has. */
function newAsyncId() {
  return ++lastId;
}

module.exports = { newAsyncId, symbols };
