'use strict';

// Equality of sets, maps and bytes.

const isObject = (value) => value !== null && typeof value === 'object';

function setSizes(one, other, degree) {
  return degree.partial ? one.size >= other.size : one.size === other.size;
}

/** Whether a primitive may be found in the other collection by its very value. */
const exact = (value, degree) => !isObject(value) && degree.primitives === 'strict';

function sets(one, other, degree, met, same) {
  const wanted = [];
  for (const item of other) {
    if (one.has(item)) continue;
    if (exact(item, degree)) return false;
    wanted.push(item);
  }
  if (wanted.length === 0) return true;
  // What has its like by identity is not available for another.
  const offered = new Set();
  for (const item of one) {
    if (!other.has(item)) offered.add(item);
  }
  return wanted.every((item) => takeOne(offered, (candidate) =>
    same(candidate, item, degree, met)));
}

function maps(one, other, degree, met, same) {
  const wanted = [];
  for (const [key, value] of other) {
    if (isObject(key) && !one.has(key)) {
      wanted.push([key, value]);
    } else if (!one.has(key) || !same(one.get(key), value, degree, met)) {
      if (isObject(key) || exact(key, degree)) return false;
      wanted.push([key, value]);
    }
  }
  if (wanted.length === 0) return true;
  const taken = new Set(wanted.map(([key]) => key));
  const offered = new Set();
  for (const entry of one) {
    if (!other.has(entry[0]) || taken.has(entry[0])) offered.add(entry);
  }
  return wanted.every(([key, value]) => takeOne(offered, ([candidate, held]) =>
    same(candidate, key, degree, met) && same(held, value, degree, met)));
}

/** Removes the first candidate that fits. */
function takeOne(candidates, fits) {
  for (const candidate of candidates) {
    if (fits(candidate)) {
      candidates.delete(candidate);
      return true;
    }
  }
  return false;
}

function views(one, other, degree) {
  const isFloat = ArrayBuffer.isView(one) && /^Float/.test(one[Symbol.toStringTag]);
  if (isFloat && degree.primitives === 'loose') {
    return one.length === other.length && one.every((value, i) => value === other[i]);
  }
  return bytesOf(one, other, degree);
}

const octets = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

const bytesOf = (one, other, degree) => sameBytes(octets(one), octets(other), degree);

const buffers = (one, other, degree) =>
  sameBytes(new Uint8Array(one), new Uint8Array(other), degree);

function sameBytes(one, other, degree) {
  if (!degree.partial) {
    return one.length === other.length && one.every((byte, i) => byte === other[i]);
  }
  let at = 0;
  for (const byte of other) {
    at = one.indexOf(byte, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

module.exports = { buffers, bytesOf, maps, setSizes, sets, views };
