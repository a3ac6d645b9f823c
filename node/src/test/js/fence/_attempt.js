const [, , port, secretFile, folder, tcpPort] = process.argv;
const shown = (got) => {
  try {
    return typeof got === 'object' || typeof got === 'function' ? typeof got : String(got);
  } catch (error) {
    return `no text: ${error}`;
  }
};
const code = (error) => error?.code ?? error?.name ?? shown(error);
// What nobody may get at all is an opening, whatever it is.
const never = (name, call) => {
  let got;
  try {
    got = call();
  } catch (error) {
    console.log(`${name}: ${code(error)}`);
    return;
  }
  const nothing = got === undefined || got === false || got === null;
  console.log(`${nothing ? '' : 'OPEN '}${name}: ${shown(got)}`);
};
// What may answer, as long as it gives nothing away: the test watches what comes of it.
const attempt = (name, call) => {
  try {
    console.log(`${name}: ${shown(call())}`);
  } catch (error) {
    console.log(`${name}: ${code(error)}`);
  }
};
const later = (name, promise) => Promise.resolve(promise).then(
  (got) => console.log(`${name}: ${shown(got)}`),
  (error) => console.log(`${name}: ${code(error)}`));
