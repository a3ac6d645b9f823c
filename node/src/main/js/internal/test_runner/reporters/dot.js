'use strict';

// The reporter `dot`: a dot for each test that passed, an X for each that failed.

const COLUMNS = 20;

class Dot {
  #count = 0;
  #failures = [];

  take({ type, data }) {
    if (type === 'test:fail') this.#failures.push(data);
    if (type !== 'test:pass' && type !== 'test:fail') return '';
    const mark = type === 'test:pass' ? '.' : 'X';
    return ++this.#count % COLUMNS === 0 ? `${mark}\n` : mark;
  }

  end() {
    const { inspect } = require('internal/util/inspect');
    let text = '\n';
    if (this.#failures.length > 0) text += '\nFailed tests:\n\n';
    for (const { name, details } of this.#failures) {
      text += `✖ ${name} (${details.duration_ms}ms)\n`;
      text += `${inspect(details.error?.cause ?? details.error)}\n`;
    }
    return text;
  }
}

module.exports = { Dot };
