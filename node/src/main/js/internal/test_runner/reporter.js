'use strict';

// Tells what became of tests the way Node's `spec` reporter does: a line a test, indented as it is
// nested, children below their parent's line; then counts, then what failed and why.

const { inspect } = require('util');

const indent = (depth) => '  '.repeat(depth);

class Reporter {
  #counts = { tests: 0, suites: 0, pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0 };
  #failures = [];
  // Lines of tests whose parents are not done yet.
  #waiting = new Map();

  get failed() {
    return this.#counts.fail;
  }

  done(node) {
    this.#count(node);
    const below = this.#waiting.get(node) ?? [];
    this.#waiting.delete(node);
    const line = `${indent(node.depth)}${this.#line(node)}`;
    const lines = below.length === 0 ? [line]
      : [`${indent(node.depth)}▶ ${node.name}`, ...below, line];
    for (const text of node.diagnostics) lines.push(`${indent(node.depth)}ℹ ${text}`);
    const { parent } = node;
    if (parent === undefined || parent.depth < 0) {
      console.log(lines.join('\n'));
    } else {
      this.#waiting.set(parent, [...this.#waiting.get(parent) ?? [], ...lines]);
    }
  }

  #line(node) {
    const { name, skipped, todo } = node;
    const time = `(${node.milliseconds.toFixed(6)}ms)`;
    const because = (word, reason) => (reason === true ? `# ${word}` : `# ${reason}`);
    if (skipped !== undefined) return `﹣ ${name} ${time} ${because('SKIP', skipped)}`;
    if (todo !== undefined) return `${node.failed ? '⚠' : '✔'} ${name} ${time} ${
      because('TODO', todo)}`;
    return `${node.failed ? '✖' : '✔'} ${name} ${time}`;
  }

  #count(node) {
    const counts = this.#counts;
    if (node.isSuite) {
      counts.suites++;
      return;
    }
    counts.tests++;
    if (node.skipped !== undefined) counts.skipped++;
    else if (node.todo !== undefined) counts.todo++;
    else if (node.failed) counts.fail++;
    else counts.pass++;
    if (node.failed && node.children.length === 0) this.#failures.push(node);
  }

  summary(milliseconds) {
    const lines = Object.entries(this.#counts).map(([what, count]) => `ℹ ${what} ${count}`);
    lines.push(`ℹ duration_ms ${milliseconds.toFixed(6)}`);
    if (this.#failures.length > 0) lines.push('', '✖ failing tests:');
    for (const node of this.#failures) {
      const why = inspect(node.error).split('\n').map((line) => `  ${line}`).join('\n');
      lines.push('', this.#line(node), why);
    }
    console.log(lines.join('\n'));
  }
}

module.exports = { Reporter };
