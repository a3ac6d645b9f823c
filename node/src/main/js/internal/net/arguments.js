'use strict';

// What `connect` and `listen` are given, in one form: options and a callback.
//
//   (options, …)  (path, …)  (port, host?, …)

const { normalizedArgs } = require('internal/net/symbols');

/** A number that is not negative, else false. */
function toNumber(value) {
  const number = Number(value);
  return number >= 0 ? number : false;
}

const isPipeName = (value) => typeof value === 'string' && toNumber(value) === false;

function normalizeArgs(args) {
  let form;
  if (args.length === 0) {
    form = [{}, null];
  } else {
    const [first, second] = args;
    const last = args[args.length - 1];
    let options = {};
    if (typeof first === 'object' && first !== null) {
      options = first;
    } else if (isPipeName(first)) {
      options.path = first;
    } else {
      options.port = first;
      if (args.length > 1 && typeof second === 'string') options.host = second;
    }
    form = [options, typeof last === 'function' ? last : null];
  }
  form[normalizedArgs] = true;
  return form;
}

module.exports = { isPipeName, normalizeArgs, toNumber };
