'use strict';

// A robot of our own tells where it is until it has been found twice.

const dgram = require('dgram');
const dorita980 = require('dorita980');

const robot = dgram.createSocket('udp4');
const told = JSON.stringify({ ver: '3', hostname: 'Roomba-123', ip: '127.0.0.1', robotname: 'R' });
const timer = setInterval(() => robot.send(told, 5678, '127.0.0.1'), 50);
dorita980.getRobotIP((error, ip) => {
  console.log(error, ip);
  dorita980.getRobotPublicInfo('127.0.0.1', (failure, info) => {
    console.log(failure, info);
    clearInterval(timer);
    robot.close();
  });
});
