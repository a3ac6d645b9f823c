console.log('done');
try {
  process.reallyExit(3);
} finally {
  console.log('OPEN');
}
