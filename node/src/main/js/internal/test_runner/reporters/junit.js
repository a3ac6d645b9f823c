'use strict';

// The reporter `junit`: XML of suites and cases, whole at the end.

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

class JUnit {
  // What is open on each level: the parts of those below it that are done.
  #below = [[]];
  #notes = [];

  take({ type, data }) {
    if (type === 'test:start') this.#below[data.nesting + 1] = [];
    else if (type === 'test:pass' || type === 'test:fail') this.#done(type, data);
    else if (type === 'test:diagnostic') this.#notes.push(`\t<!-- ${data.message} -->\n`);
    return '';
  }

  #done(type, { name, nesting, details, skip, todo, file }) {
    const children = this.#below[nesting + 1] ?? [];
    const space = '\t'.repeat(nesting + 1);
    const time = ((details.duration_ms ?? 0) / 1000).toFixed(6);
    const head = `name="${escape(name)}" time="${time}"`;
    let text;
    if (children.length > 0) {
      const count = (what) => children.filter((one) => one[what]).length;
      text = `${space}<testsuite ${head} disabled="0" errors="0" tests="${children.length}" ` +
        `failures="${count('failed')}" skipped="${count('skipped')}" ` +
        `hostname="${escape(require('os').hostname())}">\n` +
        `${children.map((one) => one.text).join('')}${space}</testsuite>\n`;
    } else {
      text = this.#case(type, head, { details, skip, todo, file }, space);
    }
    this.#below[nesting].push({ text, failed: type === 'test:fail', skipped: skip !== undefined });
  }

  #case(type, head, { details, skip, todo, file }, space) {
    const at = file === undefined ? '' : ` file="${escape(file)}"`;
    const open = `${space}<testcase ${head} classname="test"${at}`;
    let inner = '';
    if (skip !== undefined) {
      inner += `${space}\t<skipped type="skipped" message="${escape(skip)}"/>\n`;
    }
    if (todo !== undefined) {
      inner += `${space}\t<skipped type="todo" message="${escape(todo)}"/>\n`;
    }
    if (type === 'test:fail') {
      const { inspect } = require('internal/util/inspect');
      const { error } = details;
      const message = error?.cause?.message ?? error?.message;
      inner += `${space}\t<failure type="${escape(error?.failureType)}" ` +
        `message="${escape(message)}">\n${escape(inspect(error?.cause ?? error))
          .replaceAll('&#10;', '\n')}\n${space}\t</failure>\n`;
    }
    return inner === '' ? `${open}/>\n` : `${open}>\n${inner}${space}</testcase>\n`;
  }

  end() {
    return '<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n' +
      `${this.#below[0].map((one) => one.text).join('')}${this.#notes.join('')}</testsuites>\n`;
  }
}

module.exports = { JUnit };
