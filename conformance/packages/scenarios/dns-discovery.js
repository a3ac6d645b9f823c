'use strict';

// One announces to a server and to the network, one looks up; who is behind learns its address.

const discovery = require('dns-discovery');

const PORT = 5301;
const server = discovery({ multicast: false });
server.on('peer', (name, peer) => console.log('server knows', name, peer.port));
server.on('traffic', (type) => console.log('traffic', type));
server.listen(PORT, () => {
  const options = { multicast: false, server: `127.0.0.1:${PORT}` };
  const one = discovery(options);
  const other = discovery(options);
  one.announce('app', 9090, (error) => {
    console.log('announced', error);
    other.once('peer', (name, peer) => {
      console.log('peer', name, peer);
      other.whoami((failed, me) => {
        console.log(failed, me && me.host);
        one.unannounce('app', 9090, () => {
          one.destroy(() => other.destroy(() => server.destroy(() => onNetwork())));
        });
      });
    });
    other.lookup('app');
  });
});
function onNetwork() {
  const one = discovery({ ttl: 9 });
  const other = discovery();
  other.once('peer', (name, { port }) => {
    console.log('by multicast', name, port);
    one.destroy(() => other.destroy(() => console.log('gone')));
  });
  one.announce('near', 9191);
  other.lookup('near');
}
