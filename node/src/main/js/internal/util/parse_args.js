'use strict';

// util.parseArgs: a command line as options and positionals. First the arguments become tokens,
// then the tokens are checked and stored.

const { codes } = require('internal/errors');
const { validateArray, validateBoolean, validateBooleanArray, validateObject, validateString,
  validateStringArray, validateUnion } = require('internal/validators');

const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

function programArguments() {
  const { execArgv, argv } = process;
  const code = ['-e', '--eval', '-p', '--print', '-pe'];
  return argv.slice(execArgv.some((argument) => code.includes(argument)) ? 1 : 2);
}

function checkOptions(options) {
  validateObject(options, 'options');
  for (const [name, option] of Object.entries(options)) {
    const path = `options.${name}`;
    validateObject(option, path);
    const type = own(option, 'type');
    validateUnion(type, `${path}.type`, ['string', 'boolean']);
    if (Object.hasOwn(option, 'short')) {
      validateString(option.short, `${path}.short`);
      if (option.short.length !== 1) {
        throw new codes.ERR_INVALID_ARG_VALUE(
          `${path}.short`, option.short, 'must be a single character');
      }
    }
    const multiple = own(option, 'multiple');
    if (Object.hasOwn(option, 'multiple')) validateBoolean(multiple, `${path}.multiple`);
    checkDefault(option, type, multiple, `${path}.default`);
  }
}

function checkDefault(option, type, multiple, path) {
  const value = own(option, 'default');
  if (value === undefined) return;
  if (type === 'string') (multiple ? validateStringArray : validateString)(value, path);
  else (multiple ? validateBooleanArray : validateBoolean)(value, path);
}

/*
 * parseArgs([{ args, options, strict, allowPositionals, allowNegative, tokens }])
 */
function parseArgs(config = {}) {
  const args = own(config, 'args') ?? programArguments();
  const strict = own(config, 'strict') ?? true;
  const allowPositionals = own(config, 'allowPositionals') ?? !strict;
  const returnTokens = own(config, 'tokens') ?? false;
  const allowNegative = own(config, 'allowNegative') ?? false;
  const options = own(config, 'options') ?? {};
  validateArray(args, 'args');
  validateBoolean(strict, 'strict');
  validateBoolean(allowPositionals, 'allowPositionals');
  validateBoolean(returnTokens, 'tokens');
  validateBoolean(allowNegative, 'allowNegative');
  checkOptions(options);

  const rules = { options, strict, allowPositionals, allowNegative };
  const { tokenize } = require('internal/util/parse_args_tokens');
  const tokens = tokenize(args, options);
  const result = { values: Object.setPrototypeOf({}, null), positionals: [] };
  if (returnTokens) result.tokens = tokens;
  for (const token of tokens) {
    if (token.kind === 'option') storeOption(token, rules, result.values);
    else if (token.kind === 'positional') storePositional(token, rules, result.positionals);
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && result.values[name] === undefined) {
      result.values[name] = option.default;
    }
  }
  return result;
}

function storePositional({ value }, { allowPositionals }, positionals) {
  if (!allowPositionals) throw new codes.ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(value);
  positionals.push(value);
}

function storeOption(token, rules, values) {
  const { options, strict, allowNegative } = rules;
  const { value } = token;
  let { name } = token;
  const negative = allowNegative && name.startsWith('no-');
  if (strict) {
    checkValueLooksRight(token);
    const positive = name.slice('no-'.length);
    const isNegation = negative && own(options, positive)?.type === 'boolean';
    checkUse(token, isNegation ? positive : name, rules);
  }
  const negated = negative && value === undefined && own(options, name) === undefined;
  if (negated) {
    name = name.slice('no-'.length);
    token.name = name;
  }
  if (name === '__proto__') return;
  const stored = value ?? !negated;
  if (own(options, name)?.multiple) {
    (values[name] ??= []).push(stored);
  } else {
    values[name] = stored;
  }
}

/** `--name -x` may be a forgotten value. */
function checkValueLooksRight({ name, rawName, value, inlineValue }) {
  if (inlineValue || typeof value !== 'string') return;
  if (value.length <= 1 || value[0] !== '-') return;
  const example = rawName.startsWith('--')
    ? `'${rawName}=-XYZ'`
    : `'--${name}=-XYZ' or '${rawName}-XYZ'`;
  throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
    `Option '${rawName}' argument is ambiguous.\n` +
    `Did you forget to specify the option argument for '${rawName}'?\n` +
    `To specify an option argument starting with a dash use ${example}.`);
}

function checkUse({ rawName, value }, name, { options, allowPositionals }) {
  const option = own(options, name);
  if (option === undefined) {
    throw new codes.ERR_PARSE_ARGS_UNKNOWN_OPTION(rawName, allowPositionals);
  }
  const short = option.short ? `-${option.short}, ` : '';
  if (option.type === 'string' && typeof value !== 'string') {
    throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
      `Option '${short}--${name} <value>' argument missing`);
  }
  if (option.type === 'boolean' && value !== undefined && value !== null) {
    throw new codes.ERR_PARSE_ARGS_INVALID_OPTION_VALUE(
      `Option '${short}--${name}' does not take an argument`);
  }
}

module.exports = { parseArgs };
