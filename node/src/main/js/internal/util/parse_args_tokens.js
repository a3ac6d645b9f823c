'use strict';

// The tokens of a command line: options with their values, positionals, the `--` between them.

const longAlone = /^--.[^=]*$/s;
const longWithValue = /^--(.[^=]*)=(.*)$/s;
const shortAlone = /^-[^-]$/s;
const shortGroup = /^-[^-]./s;

const typeOf = (options, name) => (Object.hasOwn(options, name) ? options[name].type : undefined);

/** The long name of a short option; itself if no option has it. */
function longName(short, options) {
  const found = Object.entries(options).find(([, option]) => option.short === short);
  return found === undefined ? short : found[0];
}

function tokenize(args, options) {
  const tokens = [];
  const rest = args.map((argument, index) => ({ argument, index }));
  const option = (name, rawName, index, value, inlineValue) =>
    tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
  // An option takes the next argument as its value, whatever that is.
  const next = (name) => {
    if (typeOf(options, name) !== 'string' || rest.length === 0) return [undefined, undefined];
    return [rest.shift().argument, false];
  };

  while (rest.length > 0) {
    const { argument, index } = rest.shift();
    if (argument === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const { argument: value, index: at } of rest) {
        tokens.push({ kind: 'positional', index: at, value });
      }
      break;
    }
    if (shortAlone.test(argument)) {
      const name = longName(argument[1], options);
      option(name, argument, index, ...next(name));
    } else if (shortGroup.test(argument)) {
      splitGroup(argument, index, options, rest, option);
    } else if (longAlone.test(argument)) {
      const name = argument.slice(2);
      option(name, argument, index, ...next(name));
    } else if (longWithValue.test(argument)) {
      const [, name, value] = longWithValue.exec(argument);
      option(name, `--${name}`, index, value, true);
    } else {
      tokens.push({ kind: 'positional', index, value: argument });
    }
  }
  return tokens;
}

/** `-abc` is `-a -b -c`, unless one of them takes the rest as its value. */
function splitGroup(argument, index, options, rest, option) {
  for (let i = 1; i < argument.length; i++) {
    const name = longName(argument[i], options);
    const rawName = `-${argument[i]}`;
    if (typeOf(options, name) !== 'string') {
      option(name, rawName, index, undefined, undefined);
    } else if (i < argument.length - 1) {
      option(name, rawName, index, argument.slice(i + 1), true);
      return;
    } else if (rest.length > 0) {
      option(name, rawName, index, rest.shift().argument, false);
    } else {
      option(name, rawName, index, undefined, undefined);
    }
  }
}

module.exports = { tokenize };
