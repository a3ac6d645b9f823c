'use strict';

// What comes out of a stream as one value, and the ways to web streams and back.

const { Duplex, PassThrough, Readable, Writable, duplexPair } = require('stream');
const { ReadableStream, TextDecoderStream, WritableStream } = require('stream/web');
const { arrayBuffer, blob, buffer, bytes, json, text } = require('stream/consumers');
const { finished, pipeline } = require('stream/promises');

async function main() {
  console.log(await text(Readable.from(['a', 'b'])), await json(Readable.from(['{"x":1}'])));
  console.log(await buffer(Readable.from([Buffer.from('z')])));
  console.log(await arrayBuffer(Readable.from([Buffer.from('z')])));
  console.log(await bytes(Readable.from(['yx'])), (await blob(Readable.from(['q']))).size);

  const [left, right] = duplexPair();
  left.end('hello');
  console.log(await text(right));

  for await (const chunk of Readable.toWeb(Readable.from([Buffer.from('x'), 'y']))) {
    console.log(chunk);
  }
  const taken = [];
  const sink = new WritableStream({
    write(chunk) { taken.push(chunk); },
    close() { taken.push('closed'); },
  });
  const writable = Writable.fromWeb(sink);
  writable.write('abc');
  writable.end('d');
  await finished(writable);
  console.log(taken);

  const source = new ReadableStream({
    start(controller) {
      controller.enqueue('q');
      controller.close();
    },
  });
  console.log(await text(Readable.fromWeb(source)));

  const writer = Writable.toWeb(new Writable({
    write(chunk, encoding, callback) {
      console.log('written', chunk);
      callback();
    },
  })).getWriter();
  await writer.write('k');
  await writer.close();

  const accent = Buffer.from('é');
  const halves = Readable.from([accent.subarray(0, 1), accent.subarray(1)]);
  for await (const chunk of Readable.toWeb(halves).pipeThrough(new TextDecoderStream())) {
    console.log(chunk);
  }

  const pair = Duplex.toWeb(new PassThrough());
  const there = pair.writable.getWriter();
  there.write(Buffer.from('around'));
  there.close();
  console.log(await text(pair.readable));
  const back = Duplex.fromWeb(new TransformStream());
  back.end('again');
  console.log(await text(back));

  await pipeline(Readable.from('abc'), async function*(all) {
    for await (const chunk of all) yield chunk.toUpperCase();
  }, async (all) => {
    for await (const chunk of all) console.log(chunk);
  });
}

main().then(() => console.log('done'));
