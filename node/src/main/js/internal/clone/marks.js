'use strict';

// Objects that programs say must not be transferred, or not be cloned.

const untransferable = new WeakSet();
const uncloneable = new WeakSet();

const isObject = (value) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function markAsUntransferable(object) {
  if (isObject(object)) untransferable.add(object);
}

function markAsUncloneable(object) {
  if (isObject(object)) uncloneable.add(object);
}

const isMarkedAsUntransferable = (object) => isObject(object) && untransferable.has(object);
const isUncloneable = (object) => uncloneable.has(object);

module.exports = {
  isMarkedAsUntransferable, isUncloneable, markAsUncloneable, markAsUntransferable,
};
