'use strict';

// What the web's streams say of states they are not in, and how they are shown.

const { finished, isErrored, isReadable } = require('stream');

function say(action) {
  try {
    console.log(action());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
const tell = (promise) => promise.then(console.log,
  (error) => console.log(error.name, error.code, error.message));

console.log(new ReadableStream(), new WritableStream(), new TransformStream());
console.log(new ReadableStream().getReader(), new WritableStream().getWriter());
console.log(new CountQueuingStrategy({ highWaterMark: 1 }), new TextDecoderStream());

async function main() {
  const source = new ReadableStream();
  const reader = source.getReader();
  say(() => source.getReader());
  say(() => new ReadableStreamDefaultController());
  say(() => ReadableStream.prototype.locked);
  say(() => ReadableStream.prototype.getReader.call({}));
  say(() => new CountQueuingStrategy({}));
  await tell(source.cancel());
  const pending = reader.read();
  const { closed } = reader;
  reader.releaseLock();
  await tell(pending);
  await tell(closed);
  await tell(reader.closed);
  await tell(reader.read());
  await tell(reader.cancel());
  new ReadableStream({
    start(controller) {
      controller.close();
      say(() => controller.enqueue(1));
      say(() => controller.close());
    },
  });
  const sink = new WritableStream();
  const writer = sink.getWriter();
  say(() => sink.getWriter());
  await tell(sink.close());
  writer.releaseLock();
  say(() => writer.desiredSize);
  await tell(writer.write(1));
  await sink.close();
  await tell(sink.close());
  await tell(sink.getWriter().write(1));

  const failed = new ReadableStream({
    start(controller) {
      controller.error(new Error('broken'));
    },
  });
  finished(failed, (error) => console.log('finished', error.message));
  console.log(isErrored(failed), isReadable(failed), failed);
  try {
    for await (const chunk of failed) console.log(chunk);
  } catch (error) {
    console.log(error.message);
  }
  console.log(await Array.fromAsync(ReadableStream.from([1, 2])));
}

main();
