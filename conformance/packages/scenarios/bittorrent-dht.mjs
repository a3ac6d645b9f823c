// Three nodes: one announces, another looks the hash up, a value is put and got.

import DHT from 'bittorrent-dht';

const hash = Buffer.alloc(20, 7);
const id = (n) => Buffer.alloc(20, n);

const options = { bootstrap: false, host: '127.0.0.1' };
const boot = new DHT({ ...options, nodeId: id(1) });

boot.listen(20001, '127.0.0.1', () => {
  const near = { bootstrap: ['127.0.0.1:20001'], host: '127.0.0.1' };
  const one = new DHT({ ...near, nodeId: id(2) });
  const two = new DHT({ ...near, nodeId: id(3) });
  one.listen(20002, '127.0.0.1');
  two.listen(20003, '127.0.0.1');
  one.once('ready', () => {
    one.announce(hash, 9999, (error) => {
      console.log('announced', error);
      two.once('peer', (peer, infoHash) => {
        console.log('peer', peer.port, infoHash.equals(hash));
      });
      two.lookup(hash, (failed, count) => {
        console.log('looked up', failed, count);
        two.put({ v: Buffer.from('hello') }, (notPut, key) => {
          console.log('put', notPut, key.toString('hex'));
          one.get(key, (notGot, result) => {
            console.log('got', notGot, result.v.toString());
            for (const dht of [boot, one, two]) dht.destroy();
          });
        });
      });
    });
  });
});
