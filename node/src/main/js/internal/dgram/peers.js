'use strict';

// Numbers for the peers that packs of datagrams go to: Java is told the address of each only once.

const binding = internalBinding('udp_wrap');

// So many are known at a time; then the numbers begin anew.
const MAX = 4096;

// Numbers by port, by address.
let known = new Map();
let count = 0;

/** Called before the numbers of up to `peers` peers are asked for: they stay valid together. */
function makeRoom(peers) {
  if (count + peers <= MAX) return;
  known = new Map();
  count = 0;
}

/** The number of a literal address and a port, for `Pack`. */
function peerNumber(ip, port) {
  let ports = known.get(ip);
  if (ports === undefined) known.set(ip, ports = new Map());
  let number = ports.get(port);
  if (number === undefined) {
    number = count++;
    ports.set(port, number);
    binding.namePeer(number, ip, port & 0xffff);
  }
  return number;
}

module.exports = { makeRoom, peerNumber };
