'use strict';

// The connections of a server, by what they are doing, as far as its parsers know.

class ConnectionsList {
  #parsers = new Set();

  add(parser) {
    this.#parsers.add(parser);
  }

  remove(parser) {
    this.#parsers.delete(parser);
  }

  all() {
    return Array.from(this.#parsers);
  }

  /** Those between two messages. */
  idle() {
    return this.all().filter((parser) => parser.began === 0);
  }

  active() {
    return this.all().filter((parser) => parser.began !== 0);
  }

  /** Those that take too long for their headers or their whole request; 0 is no limit. */
  expired(headersTimeout, requestTimeout) {
    return this.active().filter((parser) => {
      const age = parser.duration();
      return (headersTimeout > 0 && !parser.headersCompleted() && age > headersTimeout) ||
        (requestTimeout > 0 && age > requestTimeout);
    });
  }
}

module.exports = { ConnectionsList };
