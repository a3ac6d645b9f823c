// Files whose package does not say what they are.
for (const file of ['a', 'b', 'c', 'd', 'e', 'f']) {
  const found = await import(`./fixtures/esm/untyped/${file}.js`);
  console.log(file, found);
}
console.log(globalThis.awaited, globalThis.redeclared);
