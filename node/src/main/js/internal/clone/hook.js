'use strict';

// A method under this symbol makes the clone of an object of the platform itself.

// One under this makes the object that takes its place when it is transferred.
module.exports = { kClone: Symbol('kClone'), kTransfer: Symbol('kTransfer') };
