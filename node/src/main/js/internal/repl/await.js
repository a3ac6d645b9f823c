'use strict';

// `await` at the top of what was typed: the text becomes an async function whose declarations are
// made variables outside of it, and whose last expression is its value.

const { parse } = require('internal/repl/parser');

// The names a pattern such as `{ a, b: [c] }` declares.
function namesOf(pattern, names = []) {
  switch (pattern.type) {
    case 'Identifier': names.push(pattern.name); break;
    case 'ObjectPattern':
      for (const one of pattern.properties) namesOf(one.argument ?? one.value, names);
      break;
    case 'ArrayPattern':
      for (const one of pattern.elements) if (one !== null) namesOf(one, names);
      break;
    case 'AssignmentPattern': namesOf(pattern.left, names); break;
    case 'RestElement': namesOf(pattern.argument, names); break;
  }
  return names;
}

const isFunction = (node) => node.type.endsWith('Function') ||
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';

function* childrenOf(node) {
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const one of value) if (typeof one?.type === 'string') yield one;
    } else if (typeof value?.type === 'string') {
      yield value;
    }
  }
}

function waits(node) {
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) {
    return true;
  }
  if (isFunction(node)) return false;
  for (const child of childrenOf(node)) if (waits(child)) return true;
  return false;
}

// `var` of blocks and loops belongs to the outside too; what they are given stays.
function* innerVariables(node, isTop) {
  if (isFunction(node)) return;
  if (!isTop && node.type === 'VariableDeclaration' && node.kind === 'var') yield node;
  const inside = isTop && node.type === 'VariableDeclaration';
  if (!inside) for (const child of childrenOf(node)) yield* innerVariables(child, false);
}

class Rewriting {
  #text;
  #edits = [];
  #outside = new Map();

  constructor(text) {
    this.#text = text;
  }

  #replace(start, end, by) {
    this.#edits.push({ start, end, by });
  }

  #declare(names, kind) {
    for (const name of names) this.#outside.set(name, kind);
  }

  // `let a = 1, b;` becomes `void (a = 1, b = undefined);`.
  #assign(node, isInFor) {
    const kind = node.kind === 'const' ? 'let' : node.kind;
    for (const one of node.declarations) this.#declare(namesOf(one.id), kind);
    this.#replace(node.start, node.declarations[0].start, isInFor ? '' : 'void (');
    if (isInFor) return;
    for (const one of node.declarations) {
      if (one.init === null && node.kind !== 'var') {
        this.#replace(one.end, one.end, ' = undefined');
      } else if (one.id.type === 'ObjectPattern') {
        this.#replace(one.start, one.start, '(');
        this.#replace(one.end, one.end, ')');
      }
    }
    this.#replace(node.declarations.at(-1).end, node.declarations.at(-1).end, ')');
  }

  #statement(node, isLast) {
    switch (node.type) {
      case 'VariableDeclaration': this.#assign(node, false); break;
      case 'ClassDeclaration':
        this.#declare([node.id.name], 'let');
        this.#replace(node.start, node.start, `${node.id.name} = `);
        break;
      case 'FunctionDeclaration':
        this.#declare([node.id.name], 'var');
        this.#replace(node.end, node.end, `; this.${node.id.name} = ${node.id.name};`);
        break;
      case 'ExpressionStatement':
        if (!isLast) break;
        this.#replace(node.expression.start, node.expression.start, 'return { value: (');
        this.#replace(node.expression.end, node.expression.end, ') }');
        break;
    }
    for (const inner of innerVariables(node, true)) {
      const isInFor = /^\s*(?:in|of)\b/.test(this.#text.slice(inner.end));
      this.#assign(inner, isInFor);
    }
  }

  result(tree) {
    tree.body.forEach((node, at) => this.#statement(node, at === tree.body.length - 1));
    let text = this.#text;
    const edits = this.#edits.map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => b.start - a.start || b.order - a.order);
    for (const { start, end, by } of edits) text = text.slice(0, start) + by + text.slice(end);
    const declared = { let: [], var: [] };
    for (const [name, kind] of this.#outside) declared[kind].push(name);
    const head = Object.keys(declared).filter((kind) => declared[kind].length > 0)
      .map((kind) => `${kind} ${declared[kind].join(', ')}; `).join('');
    return `${head}(async () => { ${text}\n})()`;
  }
}

/** The same text as a script that makes a promise; undefined if it does not wait or is wrong. */
function rewritten(text) {
  let tree;
  try {
    tree = parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return tree.body.some(waits) ? new Rewriting(text).result(tree) : undefined;
}

module.exports = { rewritten };
