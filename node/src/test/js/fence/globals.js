for (const name of ['Java', 'Polyglot', 'Graal', 'Packages', 'java', 'javax', 'com', 'org', 'edu',
  'JavaImporter', 'JavaAdapter', 'load', 'loadWithNewGlobal', 'print', 'printErr', 'quit', 'exit',
  'read', 'readbuffer', 'MLE', 'Interop', 'Debug', 'internalBinding', 'AsyncContext', 'host',
  'graal', 'dgram4j bridge']) {
  never(name, () => globalThis[name]);
  const word = name.split(' ')[0];
  never(`eval ${name}`, () =>
    (0, eval)(`typeof ${word} === 'undefined' ? undefined : 1`));
}
never('constructor', () => [].constructor.constructor('return typeof Java')() !== 'undefined');
never('async constructor', () =>
  (async () => {}).constructor('return typeof Java') && undefined);
never('a shadow realm', () => new ShadowRealm().evaluate('typeof Java') !== 'undefined');
never('polyglot eval', () => Polyglot.eval('js', '1'));
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = globalThis[name];
  if (value !== null && typeof value === 'object' && /Binding|dgram4j/.test(
    Object.prototype.toString.call(value))) console.log(`OPEN ${name}`);
}
console.log('done');
