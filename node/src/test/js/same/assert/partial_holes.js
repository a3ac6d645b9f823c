'use strict';
const assert = require('assert');
const pairs = [[[1, 2], [, 2]], [[1, 2], [,]], [[, 2], [, 2]], [[, 2], [2]], [[undefined, 2], [, 2]], [[1, , 2], [, 2]],
  [[1, 2, 3], [1, , 3]], [[, 1], [undefined, 1]], [[1, , 3], [1, 3]], [[], [,]], [[, ,], [,]], [[undefined], [,]], [[3, 1, 2], [1, 2]],
  [[1, 2, 1], [1, 1]], [[1, 2], [2, 1]], [[{ a: 1, b: 2 }, 5], [{ a: 1 }]], [[1], [1, 2]]];
for (const [actual, expected] of pairs) {
  let holds = true;
  try { assert.partialDeepStrictEqual(actual, expected); } catch { holds = false; }
  console.log(actual, expected, holds);
}
