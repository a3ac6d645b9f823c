'use strict';

// bind({ fd }) with files opened by fs: the error names what they are, and the file stays open.

const dgram = require('dgram');
const fs = require('fs');

for (const path of [__filename, __dirname, '/dev/null', '/dev/ptmx']) {
  const fd = fs.openSync(path);
  const socket = dgram.createSocket('udp4');
  socket.on('listening', () => console.log('listening'));
  try {
    socket.bind({ fd });
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
  console.log(fs.fstatSync(fd).isDirectory());
  try {
    socket.bind();
  } catch (error) {
    console.log(error.code);
  }
  socket.close(() => console.log('closed'));
  fs.closeSync(fd);

  const late = dgram.createSocket('udp4');
  try {
    late.bind({ fd });
  } catch (error) {
    console.log(error.message);
  }
  late.close();
}
