'use strict';

// The reporter `spec`: a line a test, indented as it is nested, a parent's name above what is below
// it; at the end the counts, and what failed with its error.

const { inspect } = require('internal/util/inspect');

const signs = {
  pass: '✔', fail: '✖', skip: '﹣', todo: '⚠', below: '▶', note: 'ℹ',
};
const colours = { pass: 32, fail: 31, skip: 90, todo: 33, note: 34, below: 34 };

const hasColours = () => process.stdout.isTTY && process.stdout.hasColors?.() === true;
const indent = (nesting) => '  '.repeat(nesting);

class Spec {
  #above = [];
  #failures = [];
  #paints = hasColours();

  take({ type, data }) {
    if (type === 'test:start') this.#above[data.nesting] = { name: data.name, told: false };
    else if (type === 'test:pass') return this.#result('pass', data);
    else if (type === 'test:fail') return this.#result('fail', data);
    else if (type === 'test:diagnostic') return this.#note(data);
    else if (type === 'test:stdout' || type === 'test:stderr') return data.message;
    return '';
  }

  #paint(sign, text) {
    return this.#paints ? `\u001b[${colours[sign]}m${text}\u001b[39m` : text;
  }

  #result(outcome, data) {
    let text = '';
    for (let level = 0; level < data.nesting; level++) {
      const parent = this.#above[level];
      if (parent === undefined || parent.told) continue;
      parent.told = true;
      text += `${indent(level)}${signs.below} ${parent.name}\n`;
    }
    if (outcome === 'fail' && data.details.error?.failureType !== 'subtestsFailed') {
      this.#failures.push(data);
    }
    return `${text}${this.#line(outcome, data, indent(data.nesting))}\n`;
  }

  #line(outcome, { name, details, skip, todo }, space) {
    const time = details.duration_ms === undefined ? '' : ` (${details.duration_ms}ms)`;
    let sign = outcome;
    let why = '';
    if (skip !== undefined) {
      sign = 'skip';
      why = ` # ${skip === true ? 'SKIP' : skip}`;
    } else if (todo !== undefined) {
      if (outcome === 'fail') sign = 'todo';
      why = ` # ${todo === true ? 'TODO' : todo}`;
    }
    return `${space}${this.#paint(sign, `${signs[sign]} ${name}${time}${why}`)}`;
  }

  #note({ nesting, message }) {
    return `${indent(nesting)}${this.#paint('note', `${signs.note} ${message}`)}\n`;
  }

  end() {
    if (this.#failures.length === 0) return '';
    let text = `\n${this.#paint('fail', `${signs.fail} failing tests:`)}\n`;
    for (const data of this.#failures) {
      const { file, line, column } = data;
      const { error } = data.details;
      const at = file === undefined ? ''
        : `test at ${require('path').relative(process.cwd(), file)}:${line}:${column}\n`;
      const why = error?.code === 'ERR_TEST_FAILURE' ? error.cause ?? error.message : error;
      const shown = inspect(why, { colors: this.#paints }).split('\n')
        .map((one) => `  ${one}`).join('\n');
      text += `\n${at}${this.#line('fail', data, '')}\n${shown}\n`;
    }
    return text;
  }
}

module.exports = { Spec };
