'use strict';

// What a client may resume. The JDK keeps sessions to itself, by context and by the name a peer
// has: here each connection has a name of its own, and who has the name can go on with the
// session. To programs the name is the session, as opaque as Node's bytes, within this process.

const { Buffer } = require('buffer');

// More are forgotten, the oldest first.
const MOST = 1000;

const keepers = new Map();

/** What a connection's session is kept by: `{ keeper, name }`, the first a context. */
function newSession(context) {
  const name = require('crypto').randomBytes(48).toString('latin1');
  keepers.set(name, context);
  if (keepers.size > MOST) keepers.delete(keepers.keys().next().value);
  return { keeper: context, name };
}

/** The same of what `bytesOf` has told; a new one if it is not known. */
function sessionOf(bytes, context) {
  const name = bytes === undefined ? undefined : bytes.toString('latin1');
  const keeper = keepers.get(name);
  return keeper === undefined ? newSession(context) : { keeper, name };
}

const bytesOf = ({ name }) => Buffer.from(name, 'latin1');

module.exports = { bytesOf, newSession, sessionOf };
