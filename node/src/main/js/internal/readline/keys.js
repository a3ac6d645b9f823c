'use strict';

// What a terminal sends for the keys that are pressed, as keys: { sequence, name, ctrl, meta,
// shift[, code] }.

const ESC = '\u001b';

// The end of a sequence, by what stands between the bracket and it: xterm, rxvt, the console.
const codes = new Map();

function put(name, modifier, ...sequences) {
  for (const code of sequences) codes.set(code, { name, [modifier]: true });
}

['f1', 'f2', 'f3', 'f4'].forEach((name, i) => {
  put(name, '', `O${'PQRS'[i]}`, `[${'PQRS'[i]}`, `[${11 + i}~`, `[[${'ABCD'[i]}`);
});
put('f5', '', '[[E', '[15~');
[17, 18, 19, 20, 21, 23, 24].forEach((code, i) => put(`f${6 + i}`, '', `[${code}~`));
put('paste-start', '', '[200~');
put('paste-end', '', '[201~');
['up', 'down', 'right', 'left', 'clear', 'end'].forEach((name, i) => {
  put(name, '', `[${'ABCDEF'[i]}`, `O${'ABCDEF'[i]}`);
});
put('home', '', '[H', 'OH', '[1~', '[7~');
put('insert', '', '[2~');
put('delete', '', '[3~');
put('end', '', '[4~', '[8~');
put('pageup', '', '[5~', '[[5~');
put('pagedown', '', '[6~', '[[6~');
['up', 'down', 'right', 'left', 'clear'].forEach((name, i) => {
  put(name, 'shift', `[${'abcde'[i]}`);
  put(name, 'ctrl', `O${'abcde'[i]}`);
});
[['insert', 2], ['delete', 3], ['pageup', 5], ['pagedown', 6], ['home', 7], ['end', 8]]
  .forEach(([name, code]) => {
    put(name, 'shift', `[${code}$`);
    put(name, 'ctrl', `[${code}^`);
  });
put('tab', 'shift', '[Z');

const named = {
  '\r': 'return', '\n': 'enter', '\t': 'tab', '\b': 'backspace', '\u007f': 'backspace',
  [ESC]: 'escape', ' ': 'space',
};

/** A key of one character, which ESC may have come before. */
function plainKey(key, char, escaped) {
  if (char === '') {
    // Nothing came after it.
    key.name = 'escape';
    key.meta = true;
  } else if (Object.hasOwn(named, char)) {
    key.name = named[char];
    key.meta = escaped;
  } else if (char <= '\u001a') {
    key.name = String.fromCharCode(char.charCodeAt(0) + 96);
    key.ctrl = true;
  } else if (/^[0-9A-Za-z]$/.test(char)) {
    key.name = char.toLowerCase();
    key.shift = /^[A-Z]$/.test(char);
    key.meta = escaped;
  } else if (escaped) {
    key.meta = true;
  }
}

/** Takes characters one by one (`next(char)`), and emits 'keypress' on a stream. */
function* parser(stream) {
  for (;;) {
    let char = yield;
    let sequence = char;
    let escaped = false;
    const key = { sequence: null, name: undefined, ctrl: false, meta: false, shift: false };
    if (char === ESC) {
      escaped = true;
      sequence += char = yield;
      if (char === ESC) sequence += char = yield;
    }
    if (escaped && (char === 'O' || char === '[')) {
      const { code, modifier, text } = yield* control(char);
      sequence += text;
      key.code = code;
      const known = codes.get(code);
      key.name = known?.name ?? 'undefined';
      key.ctrl = Boolean(modifier & 4) || known?.ctrl === true;
      key.meta = Boolean(modifier & 10);
      key.shift = Boolean(modifier & 1) || known?.shift === true;
    } else {
      plainKey(key, char, escaped);
    }
    key.sequence = sequence;
    if (sequence.length !== 0 && (key.name !== undefined || escaped)) {
      stream.emit('keypress', escaped ? undefined : sequence, key);
    } else if (isOne(sequence)) {
      stream.emit('keypress', sequence, key);
    }
  }
}

const isOne = (text) => text.length === (text.codePointAt(0) >= 0x10000 ? 2 : 1);

// What follows ESC O and ESC [: a code, and which keys were held.
function* control(first) {
  let text = '';
  const take = function*() {
    const char = yield;
    text += char;
    return char;
  };
  let char = yield* take();
  if (first === 'O') {
    let modifier = 0;
    if (char >= '0' && char <= '9') {
      modifier = Number(char) - 1;
      char = yield* take();
    }
    return { code: `O${char}`, modifier, text };
  }
  let head = '[';
  if (char === '[') {
    head = '[[';
    char = yield* take();
  }
  let numbers = '';
  while ((char >= '0' && char <= '9') || char === ';') {
    numbers += char;
    char = yield* take();
  }
  const held = /^(?:(\d+);)?(\d)$/.exec(numbers);
  if (/[~^$]/.test(char)) {
    const [code, modifier = '1'] = numbers.split(';');
    return { code: head + code + char, modifier: Number(modifier) - 1, text };
  }
  const modifier = held && /[A-Za-z]/.test(char) ? Number(held[2]) - 1 : 0;
  return { code: head + (held ? '' : numbers) + char, modifier, text };
}

module.exports = { ESC, parser };
