'use strict';

// The shortest way from one list to another (Myers, "An O(ND) Difference Algorithm").

const kept = 0;
const added = 1;
const removed = -1;

/**
 * The steps in order, each [kept | added | removed, value]: `added` stands in `actual` only,
 * `removed` in `expected` only. `same` compares two values.
 */
function difference(actual, expected, same = Object.is) {
  const rows = furthestByDistance(actual, expected, same);
  return walkBack(actual, expected, rows);
}

/** For each distance, how far along `actual` each diagonal had come when it was begun. */
function furthestByDistance(actual, expected, same) {
  const most = actual.length + expected.length;
  const furthest = new Int32Array(2 * most + 2);
  const rows = [];
  for (let distance = 0; distance <= most; distance++) {
    rows.push(furthest.slice(most - distance, most + distance + 2));
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const at = most + diagonal;
      const down = diagonal === -distance ||
        (diagonal !== distance && furthest[at - 1] < furthest[at + 1]);
      let x = down ? furthest[at + 1] : furthest[at - 1] + 1;
      let y = x - diagonal;
      while (x < actual.length && y < expected.length && same(actual[x], expected[y])) {
        x++;
        y++;
      }
      furthest[at] = x;
      if (x >= actual.length && y >= expected.length) return rows;
    }
  }
  return rows;
}

function walkBack(actual, expected, rows) {
  const steps = [];
  let x = actual.length;
  let y = expected.length;
  for (let distance = rows.length - 1; distance >= 0; distance--) {
    const diagonal = x - y;
    const row = rows[distance];
    const furthest = (k) => row[k + distance];
    const down = diagonal === -distance ||
      (diagonal !== distance && furthest(diagonal - 1) < furthest(diagonal + 1));
    const before = down ? diagonal + 1 : diagonal - 1;
    const fromX = distance === 0 ? 0 : furthest(before);
    const fromY = distance === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      steps.push([kept, actual[--x]]);
      y--;
    }
    if (distance === 0) break;
    if (down) steps.push([removed, expected[--y]]);
    else steps.push([added, actual[--x]]);
  }
  return steps.reverse();
}

module.exports = { added, difference, kept, removed };
