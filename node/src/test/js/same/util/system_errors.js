'use strict';
const util = require('util');
const attempt = (run) => { try { console.log(run()); } catch (error) { console.log(error.name, error.code, error.message); } };
for (const errno of [-2, -98, -111, -99999, -3008, -4095, 2, 0, 'x', undefined, -1.5, NaN, -Infinity]) {
  attempt(() => util.getSystemErrorName(errno));
  attempt(() => util.getSystemErrorMessage(errno));
}
const map = util.getSystemErrorMap();
console.log(map.size, map.get(-2), map.get(-98), [...map.keys()].every((key) => key < 0));
console.log([...map.values()].map(([name]) => name).sort().join());
const error = util._errnoException(-2, 'open', 'x');
console.log(error.message, { ...error }, util._errnoException(-98, 'bind').message);
const other = util._exceptionWithHostPort(-111, 'connect', '127.0.0.1', 80);
console.log(other.message, { ...other });
attempt(() => util._errnoException('x', 'open'));
attempt(() => util._errnoException(5, 'open'));
for (const signal of ['SIGTERM', 'SIGKILL', 'SIGHUP', 'SIGSYS', 'sigterm', 15, undefined]) {
  attempt(() => util.convertProcessSignalToExitCode(signal));
}
