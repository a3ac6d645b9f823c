'use strict';

// util.getCallSites: where the caller is, frame by frame.

const { validateBoolean, validateNumber, validateObject } = require('internal/validators');

const usualFrames = 10;
const mostFrames = 200;

/*
 * getCallSites([frameCount][, options])
 */
function getCallSites(frameCount = usualFrames, options) {
  let count = frameCount;
  let settings = options;
  if (options === undefined && typeof frameCount === 'object') {
    settings = frameCount;
    count = usualFrames;
    validateObject(settings, 'options');
  }
  validateNumber(count, 'frameCount', 1, mostFrames);
  if (settings?.sourceMap !== undefined) {
    validateBoolean(settings.sourceMap, 'options.sourceMap');
  }
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder = {};
  Error.stackTraceLimit = count;
  Error.prepareStackTrace = (error, frames) => frames;
  try {
    // Our own frames do not show, so the first is the caller's.
    Error.captureStackTrace(holder);
    return holder.stack.map(described);
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

// Scripts are numbered as they turn up.
const numbers = new Map();

function numberOf(script) {
  if (!numbers.has(script)) numbers.set(script, `${numbers.size + 1}`);
  return numbers.get(script);
}

function described(frame) {
  const scriptName = frame.getFileName() ?? '';
  const column = frame.getColumnNumber() ?? 0;
  return Object.setPrototypeOf({
    functionName: frame.getFunctionName() ?? '',
    scriptId: numberOf(scriptName),
    scriptName,
    lineNumber: frame.getLineNumber() ?? 0,
    columnNumber: column,
    column,
  }, null);
}

module.exports = { getCallSites };
