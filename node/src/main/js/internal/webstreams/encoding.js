'use strict';

// Text into bytes and back, as streams.

const { TextDecoder, TextEncoder } = require('internal/encoding');
const { transforming } = require('internal/webstreams/transforming');

class TextEncoderStream {
  #transform;
  #high = '';

  constructor() {
    const encoder = new TextEncoder();
    this.#transform = transforming({
      transform: (chunk, controller) => {
        // The first half of a pair waits for the other.
        let text = this.#high + `${chunk}`;
        this.#high = '';
        const last = text.charCodeAt(text.length - 1);
        if (last >= 0xd800 && last <= 0xdbff) {
          this.#high = text.at(-1);
          text = text.slice(0, -1);
        }
        if (text !== '') controller.enqueue(encoder.encode(text));
      },
      flush: (controller) => {
        if (this.#high !== '') controller.enqueue(encoder.encode(this.#high));
      },
    });
  }

  get encoding() {
    this.#transform; // eslint-disable-line no-unused-expressions
    return 'utf-8';
  }

  get readable() {
    return this.#transform.readable;
  }

  get writable() {
    return this.#transform.writable;
  }
}

class TextDecoderStream {
  #decoder;
  #transform;

  constructor(encoding = 'utf-8', options = undefined) {
    this.#decoder = new TextDecoder(encoding, options);
    this.#transform = transforming({
      transform: (chunk, controller) => {
        const text = this.#decoder.decode(chunk, { stream: true });
        if (text !== '') controller.enqueue(text);
      },
      flush: (controller) => {
        const rest = this.#decoder.decode();
        if (rest !== '') controller.enqueue(rest);
      },
    });
  }

  get encoding() {
    return this.#decoder.encoding;
  }

  get fatal() {
    return this.#decoder.fatal;
  }

  get ignoreBOM() {
    return this.#decoder.ignoreBOM;
  }

  get readable() {
    return this.#transform.readable;
  }

  get writable() {
    return this.#transform.writable;
  }
}

const { finish } = require('internal/webstreams/transforming');

finish(TextEncoderStream, ['encoding', 'readable', 'writable']);
finish(TextDecoderStream, ['encoding', 'fatal', 'ignoreBOM', 'readable', 'writable']);

module.exports = { TextDecoderStream, TextEncoderStream };
