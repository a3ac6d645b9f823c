'use strict';
// getPriority of processes that are not there, and of what is none; loopback's first address.
const os = require('os');

for (const pid of ['x', 1.5, -1, 99999999, null, 2 ** 31]) {
  try {
    console.log(os.getPriority(pid));
  } catch (error) {
    console.log(error.name, error.code, error.message, error.info);
  }
}
console.log(os.networkInterfaces().lo[0], `${os.hostname}` === os.hostname(), os.endianness());
