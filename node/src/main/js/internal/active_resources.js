'use strict';

// What keeps the loop going, by kind, for process.getActiveResourcesInfo().

const sources = [];

/** Adds a source: a function that returns one kind's name for each active resource. */
function addSource(list) {
  sources.push(list);
}

const kinds = () => sources.flatMap((list) => list());

module.exports = { addSource, kinds };
