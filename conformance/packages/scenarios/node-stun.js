'use strict';

// A server on two addresses, and what it says of where the client is.

const stun = require('node-stun');

// It writes what it learns to the console, ports that vary among it.
const { log } = console;
console.log = () => {};

const server = stun.createServer({
  primary: { host: '127.0.0.1', port: 13478 },
  secondary: { host: '127.0.0.2', port: 13479 },
});
server.listen();

const client = stun.createClient();
client.setServerAddr('127.0.0.1', 13478);
client.start((result) => {
  const mapped = client.getMappedAddr();
  log(result, client.isNatted(), client.getNB(), client.getEF(), mapped.address,
    typeof mapped.port);
  client.close(() => {
    log('closed');
    server.close();
    process.exit(0);
  });
});
