'use strict';

// State changes of sockets, on standard error, where JSRT_DEBUG or NODE_DEBUG says `dgram`.

const { writeErr } = require('internal/boot_output');

internalBinding('udp_wrap').onLog((line) => writeErr(`DGRAM ${process.pid}: ${line}\n`));
