'use strict';

// module.SourceMap, and whether maps are looked for.

const { SourceMap, findSourceMap, getSourceMapsSupport, setSourceMapsSupport } = require('module');

const payload = {
  version: 3, file: 'a.js', sources: ['b.ts', 'c.ts'], sourcesContent: ['x', 'y'],
  names: ['foo', 'bar'], mappings: 'AAAA,SAASA,IAAI;AACT,OAAOC',
};
const map = new SourceMap(payload);
console.log(map.payload, map.payload === payload, map.lineLengths);
console.log(new SourceMap(payload, { lineLengths: [1, 2] }).lineLengths);
for (const [line, column] of [[0, 0], [0, 5], [0, 9], [0, 20], [1, 0], [1, 7], [9, 9]]) {
  console.log(line, column, map.findEntry(line, column), map.findOrigin(line + 1, column + 1));
}
for (const make of [() => new SourceMap(1), () => setSourceMapsSupport(1),
  () => setSourceMapsSupport(true, { nodeModules: 1 })]) {
  try {
    make();
  } catch (error) {
    console.log(error.code, error.message);
  }
}
console.log(findSourceMap('/not/there'), getSourceMapsSupport(), process.sourceMapsEnabled);
setSourceMapsSupport(true);
console.log(getSourceMapsSupport(), process.sourceMapsEnabled);
setSourceMapsSupport(false, { nodeModules: true, generatedCode: true });
console.log(getSourceMapsSupport(), process.sourceMapsEnabled);

const { statSync } = require('fs');
for (const stats of [statSync(__filename), statSync(__filename, { bigint: true })]) {
  console.log(stats.mtimeInstant.constructor.name, stats.mtimeInstant.epochMilliseconds ===
    Math.floor(Number(stats.mtimeMs)));
}
console.log(require('module')._stat(__dirname), require('module')._stat(__filename));
