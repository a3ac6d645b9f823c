'use strict';

// The reporter `tap`: version 13 of the Test Anything Protocol, with YAML about each test.

const { inspect } = require('internal/util/inspect');

const indent = (nesting) => '    '.repeat(nesting);
const escape = (text) => String(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
  .replaceAll('\b', '\\b').replaceAll('\f', '\\f').replaceAll('\t', '\\t')
  .replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\v', '\\v');

class Tap {
  #begun = false;

  take({ type, data }) {
    const first = this.#begun ? '' : 'TAP version 13\n';
    this.#begun = true;
    return first + this.#text(type, data);
  }

  #text(type, data) {
    const space = indent(data.nesting ?? 0);
    switch (type) {
      case 'test:start': return `${space}# Subtest: ${escape(data.name)}\n`;
      case 'test:pass': return this.#result('ok', data, space);
      case 'test:fail': return this.#result('not ok', data, space);
      case 'test:plan': return `${space}1..${data.count}\n`;
      case 'test:diagnostic': return `${space}# ${escape(data.message)}\n`;
      case 'test:stdout':
      case 'test:stderr':
        return data.message.split(/\n/).slice(0, -1)
          .map((line) => `# ${escape(line)}\n`).join('');
      default: return '';
    }
  }

  #result(outcome, { name, testNumber, details, skip, todo, file, line, column }, space) {
    let text = `${space}${outcome} ${testNumber} - ${escape(name)}`;
    if (skip !== undefined) text += ` # SKIP${skip === true ? '' : ` ${escape(skip)}`}`;
    else if (todo !== undefined) text += ` # TODO${todo === true ? '' : ` ${escape(todo)}`}`;
    const about = new Details(`${space}  `);
    about.add('duration_ms', details.duration_ms);
    about.add('type', details.type);
    if (outcome === 'not ok' && file !== undefined) {
      about.add('location', `${file}:${line}:${column}`);
    }
    if (details.error !== undefined) about.failure(details.error);
    return `${text}\n${space}  ---\n${about.text}${space}  ...\n`;
  }
}

/** YAML, as far as it is needed. */
class Details {
  text = '';
  #space;

  constructor(space) {
    this.#space = space;
  }

  add(name, value) {
    if (value === undefined) return;
    const isText = typeof value === 'string';
    const shown = isText ? value : inspect(value);
    if (shown.includes('\n')) {
      const lines = shown.split('\n').map((line) => `${this.#space}  ${line}\n`).join('');
      this.text += `${this.#space}${name}: |-\n${lines}`;
    } else {
      const quoted = isText ? `'${shown.replaceAll("'", "\\'")}'` : shown;
      this.text += `${this.#space}${name}: ${quoted}\n`;
    }
  }

  failure(error) {
    this.add('failureType', error.failureType);
    const cause = error.code === 'ERR_TEST_FAILURE' ? error.cause ?? error : error;
    const isError = typeof cause === 'object' && cause !== null;
    this.add('error', isError ? cause.message : String(cause));
    this.add('code', (isError && cause.code) || error.code);
    if (!isError) return;
    if (cause.name !== undefined && cause.name !== 'Error') this.add('name', cause.name);
    if (cause.code === 'ERR_ASSERTION') {
      this.add('expected', cause.expected);
      this.add('actual', cause.actual);
      this.add('operator', cause.operator);
    }
    const frames = String(cause.stack ?? '').split('\n').filter((one) => /^\s+at /.test(one))
      .map((one) => one.replace(/^\s+at /, ''));
    if (frames.length > 0) this.add('stack', `${frames.join('\n')}`);
  }
}

module.exports = { Tap };
