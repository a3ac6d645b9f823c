// status: 1
process.on('exit', (code) => console.log('exit', code));
process.on('unhandledRejection', () => console.log('not a rejection'));
process.on('uncaughtExceptionMonitor', (error, origin) => console.log(error.message, origin));
await 1;
throw new Error('out of the main module');
