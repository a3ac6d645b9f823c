'use strict';

// Message channels: what passes, what is refused, and when it arrives.

const {
  BroadcastChannel, MessageChannel, MessagePort, isMarkedAsUntransferable, markAsUncloneable,
  markAsUntransferable, receiveMessageOnPort, ...rest
} = require('worker_threads');

function attempt(name, act) {
  try {
    console.log(name, act());
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
}

const { port1, port2 } = new MessageChannel();
attempt('kinds', () => [port1 instanceof MessagePort, port1 instanceof EventTarget]);
attempt('new', () => new MessagePort());
attempt('call', () => MessageChannel());
attempt('post', () => port1.postMessage({ a: 1, m: new Map([[1, 2]]) }));
attempt('receive', () => receiveMessageOnPort(port2));
attempt('nothing', () => receiveMessageOnPort(port2));
attempt('no port', () => receiveMessageOnPort({}));
attempt('no value', () => port1.postMessage());
attempt('function', () => port1.postMessage(() => {}));
attempt('odd transfer', () => port1.postMessage(1, [{}]));
attempt('itself', () => port1.postMessage(port1, [port1]));
attempt('not listed', () => port1.postMessage(port2));

const memory = new ArrayBuffer(4);
attempt('transfer', () => {
  port1.postMessage(memory, { transfer: [memory] });
  return [memory.byteLength, receiveMessageOnPort(port2)];
});
markAsUntransferable(memory);
attempt('marked', () => [isMarkedAsUntransferable(memory), port1.postMessage(memory, [memory])]);
const own = {};
markAsUncloneable(own);
attempt('marked', () => port1.postMessage(own));

const inner = new MessageChannel();
attempt('port', () => {
  port1.postMessage({ port: inner.port2 }, [inner.port2]);
  const { message: { port } } = receiveMessageOnPort(port2);
  inner.port1.postMessage('through');
  return [port instanceof MessagePort, receiveMessageOnPort(port)];
});
attempt('clone', () => {
  const channel = new MessageChannel();
  return structuredClone(channel.port1, { transfer: [channel.port1] }) instanceof MessagePort;
});
attempt('global', () => [MessageChannel === globalThis.MessageChannel,
  BroadcastChannel === globalThis.BroadcastChannel]);

port2.on('message', (message) => {
  console.log('message', message);
  if (message === 'end') port2.close();
});
port2.on('close', () => console.log('closed'));
attempt('hasRef', () => [port1.hasRef(), port2.hasRef()]);
port1.postMessage('first');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('job'));

setTimeout(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = (event) => {
    console.log(event.constructor.name, event.type, event.data, event.target === channel.port1);
    channel.port1.close(() => {
      console.log('callback');
      broadcast();
    });
  };
  channel.port2.postMessage([1, 2]);
}, 20);

function broadcast() {
  const one = new BroadcastChannel('name');
  const two = new BroadcastChannel('name');
  attempt('no name', () => new BroadcastChannel());
  attempt('shown', () => [one.name, one]);
  one.onmessage = () => console.log('never');
  two.onmessage = ({ data }) => {
    console.log('heard', data);
    one.close();
    two.close();
    attempt('late', () => one.postMessage(1));
    port1.postMessage('end');
  };
  one.postMessage({ z: 1 });
}

console.log(rest.isMainThread, rest.threadId, rest.parentPort, rest.workerData);
