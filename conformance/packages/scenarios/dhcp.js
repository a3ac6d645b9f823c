'use strict';

// A client gets a lease: discover, offer, request, acknowledge, all by broadcast.

const dhcp = require('dhcp');

const server = dhcp.createServer({
  range: ['10.77.0.10', '10.77.0.20'], netmask: '255.255.255.0', router: ['10.77.0.1'],
  dns: ['10.77.0.1'], server: '10.77.0.1', broadcast: '10.77.0.255',
  static: { '11-22-33-44-55-66': '10.77.0.15' }, hostname: 'host', domainName: 'test',
});
const names = { 1: 'discover', 2: 'offer', 3: 'request', 5: 'ack' };
server.on('message', (data) => console.log('server', names[data.options[53]]));
server.on('bound', (state) => console.log('bound here', Object.keys(state).length));
server.on('error', (error) => console.log('server error', error.message));

const client = dhcp.createClient({ mac: '11-22-33-44-55-66', features: ['hostname'] });
client.on('message', (data) => console.log('client', names[data.options[53]]));
client.on('bound', (state) => {
  console.log('bound', state.address, state.server, state.options.netmask, state.options.router);
  server.close();
  client.close();
  process.exit(0);
});
client.on('error', (error) => console.log('client error', error.message));

server.on('listening', () => client.listen());
client.on('listening', () => client.sendDiscover());
server.listen(undefined, '0.0.0.0');
