console.log('done');
process.exit(7);
console.log('OPEN');
