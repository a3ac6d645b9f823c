'use strict';

// A method under this symbol makes the clone of an object of the platform itself.

module.exports = { kClone: Symbol('kClone') };
