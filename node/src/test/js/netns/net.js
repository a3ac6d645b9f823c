'use strict';

// What the scripts of a network made for them have at hand: the addresses (see the file `network`),
// sockets on the other host, commands that change the network, and the cases of `harness.js`.
//
// "It does not arrive" is never waited for: what must arrive is sent behind it on the same way.

const dgram = require('dgram');
const fs = require('fs');
const path = require('path');
const harness = require('../dgram/harness.js');

const FOLDER = process.env.NETNS_FOLDER;
const FAR_PORT = 7000;
const AGAIN_MILLIS = 500;
const TAKE_MILLIS = 10000;

const at = {
  near: ['10.77.0.1', '10.78.0.1'],
  far: ['10.77.0.2', '10.78.0.2'],
  farToo: '10.77.0.3',
  broadcast: ['10.77.0.255', '10.78.0.255'],
  near6: ['fe80::1', 'fe80::11'],
  far6: ['fe80::2', 'fe80::12'],
  global6: { near: 'fd77::1', far: 'fd77::2', farToo: 'fd77::3' },
  beyond: ['10.79.0.9', 'fd79::9'],
};

/** Runs a command line in this network and answers what it printed; `far …` on the other host. */
function run(command) {
  fs.appendFileSync(path.join(FOLDER, 'ask'), `${command}\n`);
  const told = fs.readFileSync(path.join(FOLDER, 'answer'), 'latin1');
  const end = told.lastIndexOf('status ');
  if (told.slice(end) !== 'status 0\n') throw new Error(`${command}: ${told}`);
  return told.slice(0, end);
}

/** One counter of /proc/net/snmp (`Ip ForwDatagrams`) or snmp6 (`Ip6OutForwDatagrams`). */
function counter(name, host = '') {
  if (!name.includes(' ')) {
    const line = run(`${host} cat /proc/net/snmp6`).split('\n')
      .find((one) => one.startsWith(`${name} `) || one.startsWith(`${name}\t`));
    return Number(line.slice(name.length));
  }
  const [group, field] = name.split(' ');
  const [names, values] = run(`${host} cat /proc/net/snmp`).split('\n')
    .filter((line) => line.startsWith(`${group}: `)).map((line) => line.split(' '));
  return Number(values[names.indexOf(field)]);
}

/** One more link of this host, `spare`, with this address; deleted by `ip link del spare`. */
function spareLink(address) {
  run(`ip link add spare type veth peer name spare2 && ip addr add ${address} dev spare`);
  run('ip link set spare up && ip link set spare2 up');
}

// Scripts that follow each other may share a process, but not the names of their requests.
const SESSION = `${process.pid}.${Math.random()}`;

let control;
let requests = 0;
const waiting = new Map();

/** Asks the other host until it answers; it may not be up yet. */
function ask(socket, call, args) {
  if (control === undefined) {
    control = dgram.createSocket('udp4');
    control.on('message', (answer) => {
      const { id, value, error } = JSON.parse(answer);
      const asked = waiting.get(id);
      if (asked === undefined) return;
      waiting.delete(id);
      clearInterval(asked.again);
      if (error) asked.reject(Object.assign(new Error(error.message), error));
      else asked.resolve(value);
      if (waiting.size === 0) control.unref();
    });
    control.bindSync({ address: at.near[0] });
  }
  control.ref();
  const id = `${SESSION}.${++requests}`;
  const request = JSON.stringify({ id, socket, call, args });
  const send = () => control.send(request, FAR_PORT, at.far[0]);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, again: setInterval(send, AGAIN_MILLIS) });
    send();
  });
}

/** A socket on the other host; the methods of dgram.Socket, each answered by a promise. */
class FarSocket {
  #number;

  constructor(number) {
    this.#number = number;
  }

  static async make(options, bind) {
    const socket = new FarSocket(++requests);
    await socket.do('create', options);
    if (bind) socket.port = (await socket.do('bindSync', bind)).port;
    return socket;
  }

  do(call, ...args) {
    return ask(this.#number, call, args);
  }

  send(text, ...to) {
    return this.do('send', text, ...to);
  }

  /** What it has received, once there are so many: [[text, size, rinfo]…]. */
  async take(count) {
    const received = await this.do('take', count, TAKE_MILLIS);
    if (received.length < count) {
      throw new Error(`the other host got ${JSON.stringify(received)}, not ${count}`);
    }
    return received;
  }

  /** The texts only. */
  async texts(count) {
    return (await this.take(count)).map(([text]) => text);
  }
}

/** Collects the texts and senders of what a socket receives. */
function hear(socket) {
  const texts = [];
  const senders = [];
  let wake = () => {};
  socket.on('message', (message, rinfo) => {
    texts.push(String(message));
    senders.push(rinfo);
    wake();
  });
  return {
    texts,
    senders,
    /** All texts, once this one is among them. */
    async until(text) {
      while (!texts.includes(text)) await new Promise((resolve) => { wake = resolve; });
      return texts;
    },
    async count(number) {
      while (texts.length < number) await new Promise((resolve) => { wake = resolve; });
      return texts;
    },
  };
}

/** A case that leaves no socket on the other host. */
function test(name, ...rest) {
  const body = rest.pop();
  harness.test(name, ...rest, async (t) => {
    try {
      await body(t);
    } finally {
      if (control !== undefined) await ask(0, 'closeAll', []);
    }
  });
}

/** Sends and answers the callback's error, or null. */
function sent(socket, ...message) {
  return new Promise((resolve) => socket.send(...message, (error) => resolve(error)));
}

module.exports = { ...harness, FarSocket, at, counter, hear, run, sent, spareLink, test };
