console.log('done');
process.abort();
console.log('OPEN');
