'use strict';

// node:v8: there is no V8 here. Its format of values is written and read, the heap is Java's, and
// flags are taken note of by nobody, as V8 does with those it does not know.

const { validateString } = require('internal/validators');
const { defineLazy } = require('internal/boot');
const { unavailable, unavailableMembers } = require('internal/unavailable');

const binding = internalBinding('heap');

function getHeapStatistics() {
  const [used, committed, limit] = Array.from(binding.sizes());
  return {
    total_heap_size: committed,
    total_heap_size_executable: 0,
    total_physical_size: committed,
    total_available_size: limit - used,
    used_heap_size: used,
    heap_size_limit: limit,
    malloced_memory: 0,
    peak_malloced_memory: 0,
    does_zap_garbage: 0,
    number_of_native_contexts: 1,
    number_of_detached_contexts: 0,
    total_global_handles_size: 0,
    used_global_handles_size: 0,
    external_memory: 0,
    total_allocated_bytes: committed,
  };
}

function getHeapSpaceStatistics() {
  const [used, committed, limit] = Array.from(binding.sizes());
  return [{
    space_name: 'java_heap',
    space_size: committed,
    space_used_size: used,
    space_available_size: limit - used,
    physical_space_size: committed,
  }];
}

function getHeapCodeStatistics() {
  return {
    code_and_metadata_size: 0,
    bytecode_and_metadata_size: 0,
    external_script_source_size: 0,
    cpu_profiler_metadata_size: 0,
  };
}

function setFlagsFromString(flags) {
  validateString(flags, 'flags');
}

function cachedDataVersionTag() {
  return 0;
}

function isStringOneByteRepresentation(content) {
  validateString(content, 'content');
  return /^[\0-\xff]*$/.test(content);
}

const startupSnapshot = {
  addDeserializeCallback: unavailable('v8.startupSnapshot', 'addDeserializeCallback', 2),
  addSerializeCallback: unavailable('v8.startupSnapshot', 'addSerializeCallback', 2),
  setDeserializeMainFunction: unavailable('v8.startupSnapshot', 'setDeserializeMainFunction', 2),
  isBuildingSnapshot: () => false,
};

module.exports = {
  cachedDataVersionTag,
  ...unavailableMembers('v8', { getHeapSnapshot: 1 }),
  getHeapStatistics,
  getHeapSpaceStatistics,
  getHeapCodeStatistics,
  ...unavailableMembers('v8', { getCppHeapStatistics: 0 }),
  setFlagsFromString,
};

const defineFrom = (id, names) => {
  for (const name of names) defineLazy(module.exports, name, true, () => require(id)[name]);
};
defineFrom('internal/v8/serializer', ['Serializer']);
defineFrom('internal/v8/deserializer', ['Deserializer']);
defineFrom('internal/v8/defaults',
  ['DefaultSerializer', 'DefaultDeserializer', 'deserialize', 'serialize']);

// Runners of tests ask for it at every end; unless NODE_V8_COVERAGE is set, there is nothing to do.
function coverageOnly(name) {
  const refused = unavailable('v8', name, 0);
  return { [name]: () => (process.env.NODE_V8_COVERAGE ? refused() : undefined) }[name];
}

Object.assign(module.exports, {
  takeCoverage: coverageOnly('takeCoverage'),
  stopCoverage: coverageOnly('stopCoverage'),
}, unavailableMembers('v8', {
  writeHeapSnapshot: 2, queryObjects: 1,
  setHeapSnapshotNearHeapLimit: 1, setHeapProfileNearHeapLimit: 1, GCProfiler: 0,
  startCpuProfile: 1, startHeapProfile: 1,
}), {
  isStringOneByteRepresentation,
  promiseHooks: unavailableMembers('v8.promiseHooks', {
    createHook: 0, onInit: 1, onBefore: 1, onAfter: 1, onSettled: 1,
  }),
  startupSnapshot,
});
