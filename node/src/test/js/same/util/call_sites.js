'use strict';
const util = require('util');
const path = __filename;
function inner(...args) { return util.getCallSites(...args); }
function outer(...args) { return inner(...args); }
for (const count of [1, 2, 3]) {
  for (const site of outer(count)) {
    console.log(Object.keys(site).join(), Object.getPrototypeOf(site), site.functionName,
      site.scriptName === path, site.lineNumber, typeof site.scriptId, site.column === site.columnNumber);
  }
}
const attempt = (...args) => { try { console.log(outer(...args).length > 0); } catch (error) { console.log(error.code, error.message); } };
attempt('x');
attempt(0);
attempt(201);
attempt(1, { sourceMap: 5 });
attempt({ sourceMap: true });
attempt({ sourceMap: 'x' });
attempt(2, {});
const logger = util.debuglog('section');
logger('not shown %d', 1);
console.log(logger.enabled, util.debug === util.debuglog);
console.log(util.markPromiseAsHandled(Promise.reject(new Error('marked'))));
try { util.markPromiseAsHandled(5); } catch (error) { console.log(error.code, error.message); }
