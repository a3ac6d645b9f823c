'use strict';

// Its session against the agent of net-snmp.

const { Session, DataTypes } = require('snmp-native');
const snmp = require('net-snmp');

const agent = snmp.createAgent({ port: 16162, address: '127.0.0.1' }, () => {});
agent.getAuthorizer().addCommunity('public', snmp.AccessLevel.ReadWrite);
const mib = agent.getMib();
for (const n of [1, 2, 3]) {
  agent.registerProvider({ name: `s${n}`, type: snmp.MibProviderType.Scalar,
    oid: `1.3.6.1.4.1.42.${n}`, scalarType: snmp.ObjectType.Integer,
    maxAccess: snmp.MaxAccess['read-write'] });
  mib.setScalarValue(`s${n}`, n * 100);
}

const session = new Session({ host: '127.0.0.1', port: 16162, community: 'public' });
const base = [1, 3, 6, 1, 4, 1, 42];
const shown = (binds) => binds.map((b) => [b.oid.join('.'), b.type, b.value]);

session.get({ oid: [...base, 1, 0] }, (error, binds) => {
  console.log('get', error, shown(binds));
  session.getNext({ oid: [...base, 1, 0] }, (failed, next) => {
    console.log('next', failed, shown(next));
    session.set({ oid: [...base, 2, 0], value: 7, type: DataTypes.Integer }, (bad, set) => {
      console.log('set', bad, shown(set));
      session.getAll({ oids: [1, 2, 3].map((n) => [...base, n, 0]) }, (no, all) => {
        console.log('all', no, shown(all));
        session.getSubtree({ oid: base }, (none, tree) => {
          console.log('tree', none, shown(tree));
          session.close();
          agent.close();
        });
      });
    });
  });
});
