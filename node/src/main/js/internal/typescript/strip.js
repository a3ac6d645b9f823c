'use strict';

// What of TypeScript's syntax becomes spaces. sucrase's parser says of each token whether it is
// part of a type; what it leaves to its own transformations is found here.

const { packageLoader } = require('internal/npm');

const load = packageLoader('sucrase', {});
const { parse } = load('dist/parser/index');
const { TokenType: tt } = load('dist/parser/tokenizer/types');
const { Spaces } = require('internal/typescript/spaces');

/** Text that is no TypeScript, or none that can be erased; `start` and `end` are offsets. */
class Refusal extends Error {
  constructor(message, start, end, isSyntax = false) {
    super(message);
    Object.assign(this, { start, end, isSyntax });
  }
}

const MODIFIERS = new Set([tt._private, tt._public, tt._protected, tt._readonly, tt._override,
  tt._abstract, tt._declare]);
const OPENING = new Set([tt.braceL, tt.parenL, tt.bracketL, tt.dollarBraceL]);
const CLOSING = new Set([tt.braceR, tt.parenR, tt.bracketR]);
// What an operand ends with: a `<` after one of these is no assertion.
const ENDS_OPERAND = new Set([tt.name, tt.parenR, tt.bracketR, tt.num, tt.string, tt._this,
  tt._super, tt.nonNullAssertion]);

function parsed(text) {
  try {
    return parse(text, false, true, false).tokens;
  } catch (error) {
    if (typeof error.pos !== 'number') throw error;
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    throw new Refusal(message, error.pos, error.pos + 1, true);
  }
}

class Stripping {
  #text;
  #tokens;
  #spaces;
  // The tokens that opened the brackets around the one at hand.
  #open = [];

  constructor(text) {
    this.#text = text;
    this.#tokens = parsed(text);
    this.#spaces = new Spaces(text);
  }

  #word(at) {
    const token = this.#tokens[at];
    return token === undefined ? '' : this.#text.slice(token.start, token.end);
  }

  #refuse(what, from, to = from) {
    throw new Refusal(what, this.#tokens[from].start, this.#tokens[to].end);
  }

  #unsupported(what, from, to) {
    this.#refuse(`TypeScript ${what} is not supported in strip-only mode`, from, to);
  }

  #closing(from) {
    let depth = 0;
    for (let at = from; at < this.#tokens.length; at++) {
      const { type } = this.#tokens[at];
      if (OPENING.has(type)) depth++;
      if (CLOSING.has(type) && --depth === 0) return at;
    }
    return from;
  }

  result() {
    for (let at = 0; at < this.#tokens.length;) at = this.#take(at);
    return this.#spaces.result();
  }

  // Deals with what begins at a token; answers where to go on.
  #take(at) {
    const token = this.#tokens[at];
    if (token.isType) return this.#types(at);
    if (OPENING.has(token.type)) this.#open.push(token);
    else if (CLOSING.has(token.type)) this.#open.pop();
    else if (token.type === tt.nonNullAssertion) this.#spaces.blank(token.start, token.end);
    else if (token.type === tt._import || token.type === tt._export) return this.#port(at);
    else if (token.type === tt._enum) this.#enumeration(at);
    else if (MODIFIERS.has(token.type)) return this.#modifiers(at);
    return at + 1;
  }

  // ---- A run of tokens that are types ------------------------------------------------------

  #types(from) {
    let end = from;
    while (this.#tokens[end].isType) end++;
    this.#checkNamespaces(from, end);
    if (this.#word(from) === '<') this.#checkAssertion(from, end);
    const isSpecifier = this.#word(from) === 'type' && this.#open.at(-1)?.isPort;
    const last = isSpecifier && this.#word(end) === ',' ? end + 1 : end;
    this.#blank(from, last);
    return last;
  }

  // Blanks tokens, and keeps apart what the types kept apart.
  #blank(from, end) {
    const start = this.#tokens[from].start;
    const stop = this.#tokens[end - 1].end;
    this.#spaces.blank(start, stop);
    const before = this.#tokens[from - 1];
    const after = this.#tokens[end];
    if (before === undefined || after === undefined) return;
    if (before.type === tt.parenR && after.type === tt.arrow) {
      // No line may end between parameters and arrow.
      if (this.#text.slice(before.end, after.start).includes('\n')) {
        this.#spaces.blank(before.start, before.end);
        this.#spaces.put(stop - 1, ')');
      }
      return;
    }
    const breaks = this.#text.slice(stop, after.start).includes('\n') ||
      this.#text.slice(before.end, start).includes('\n');
    const joins = /^[([`/+\-*.,]/.test(this.#text.slice(after.start)) && after.type !== tt.dot &&
      after.type !== tt.comma;
    const endsStatement = ENDS_OPERAND.has(before.type) || before.type === tt.braceR ||
      before.type === tt.backQuote;
    if (breaks && joins && endsStatement && this.#word(from) !== '<') this.#spaces.put(start, ';');
  }

  #checkNamespaces(from, end) {
    let depth = 0;
    for (let at = from; at < end; at++) {
      const { type } = this.#tokens[at];
      if (OPENING.has(type)) depth++;
      else if (CLOSING.has(type)) depth--;
      const word = this.#word(at);
      if (depth !== 0 || (word !== 'namespace' && word !== 'module')) continue;
      const next = this.#tokens[at + 1];
      const opens = this.#word(at + 2) === '{' || this.#word(at + 2) === '.';
      if (next === undefined || (next.type !== tt.name && next.type !== tt.string) || !opens) {
        continue;
      }
      const first = this.#word(at - 1) === 'export' ? at - 1 : at;
      if (this.#word(first - 1) === 'declare' || this.#word(at - 1) === 'declare') continue;
      if (word === 'module') {
        this.#refuse('`module` keyword is not supported. Use `namespace` instead.', at);
      }
      this.#checkMembers(at, first);
    }
  }

  // A namespace of types alone is one itself.
  #checkMembers(at, first) {
    let brace = at;
    while (this.#word(brace) !== '{') brace++;
    const close = this.#closing(brace);
    for (let inner = brace + 1; inner < close; inner++) {
      if (/^(?:const|let|var|function|class|enum|import)$/.test(this.#word(inner)) &&
          this.#word(inner - 1) !== 'declare') {
        this.#unsupported('namespace declaration', first, close);
      }
    }
  }

  // `<T>x`, unless it is the type parameters of an arrow function.
  #checkAssertion(from, end) {
    const before = this.#tokens[from - 1];
    if (before !== undefined && ENDS_OPERAND.has(before.type)) return;
    if (before !== undefined && /^(?:function|class|async|get|set|static|\*)$/
      .test(this.#word(from - 1))) return;
    if (this.#word(end) === '(') {
      let at = this.#closing(end) + 1;
      while (this.#tokens[at]?.isType) at++;
      if (this.#word(at) === '=>' || this.#word(at) === '{') return;
    }
    this.#refuse('The angle-bracket syntax for type assertions, `<T>expr`, is not supported in ' +
      "type strip mode. Instead, use the 'as' syntax: `expr as T`.", from, end);
  }

  // ---- import, export, enum ----------------------------------------------------------------

  #port(at) {
    const isImport = this.#tokens[at].type === tt._import;
    const next = this.#word(at + 1);
    if (isImport && (next === '(' || next === '.')) return at + 1;
    if (!isImport && next === '=') this.#unsupported('export assignment', at, at + 1);
    const isExportedImport = !isImport && next === 'import';
    const name = isExportedImport ? at + 2 : at + 1;
    const isAssigned = this.#word(name + 1) === '=' && (isImport || isExportedImport);
    if (isAssigned && this.#tokens[name].type === tt.name) {
      this.#unsupported('import equals declaration', at, name + 1);
    }
    if (next === 'type' && this.#isOfTypes(at + 2)) return this.#blankPort(at);
    let brace = at + 1;
    while (isImport && /^[\w$,]+$/.test(this.#word(brace))) brace++;
    if (this.#word(brace) === '{') this.#tokens[brace].isPort = true;
    return at + 1;
  }

  // Whether what follows `import type` or `export type` makes `type` a keyword there.
  #isOfTypes(at) {
    const word = this.#word(at);
    if (word === '{' || word === '*') return true;
    if (this.#tokens[at].type !== tt.name) return false;
    return word !== 'from' || this.#word(at + 1) === 'from';
  }

  #blankPort(from) {
    let at = from + 2;
    while (at < this.#tokens.length && this.#word(at) !== '{' &&
      this.#tokens[at].type !== tt.string) at++;
    if (this.#word(at) === '{') at = this.#closing(at) + 1;
    if (this.#word(at) === 'from') at++;
    if (this.#tokens[at]?.type === tt.string) at++;
    if (this.#word(at) === 'with') at = this.#closing(at + 1) + 1;
    if (this.#word(at) === ';') at++;
    this.#blank(from, at);
    return at;
  }

  #enumeration(at) {
    let first = at;
    while (/^(?:const|export)$/.test(this.#word(first - 1))) first--;
    let brace = at;
    while (this.#word(brace) !== '{') brace++;
    this.#unsupported('enum', first, this.#closing(brace));
  }

  // ---- Members of classes ------------------------------------------------------------------

  #modifiers(from) {
    let at = from;
    let isGone = false;
    while (MODIFIERS.has(this.#tokens[at].type) || this.#tokens[at].type === tt._static) {
      const { type } = this.#tokens[at];
      isGone ||= type === tt._declare || (type === tt._abstract && this.#word(at + 1) !== 'class');
      at++;
    }
    if (this.#open.at(-1)?.type === tt.parenL) this.#unsupported('parameter property', from, at);
    if (!isGone) {
      for (let one = from; one < at; one++) {
        const { type, start, end } = this.#tokens[one];
        if (type !== tt._static) this.#spaces.blank(start, end);
      }
      // A field before it may have no semicolon.
      const isStatic = this.#tokens[from].type === tt._static;
      if (!isStatic && /^(?:[[*]|async)$/.test(this.#word(at))) {
        this.#spaces.put(this.#tokens[from].start, ';');
      }
      return at;
    }
    return this.#blankMember(from, at);
  }

  // A declared or abstract member goes whole: up to its semicolon, or the end of its line.
  #blankMember(from, name) {
    let at = this.#word(name) === '[' ? this.#closing(name) + 1 : name + 1;
    while (this.#tokens[at].isType) at++;
    if (this.#word(at) === ';') at++;
    this.#blank(from, at);
    return at;
  }
}

/**
 * The same text as JavaScript, each type turned into spaces.
 *
 * *Errors:* a Refusal.
 */
const strip = (text) => new Stripping(text).result();

module.exports = { strip, Refusal };
