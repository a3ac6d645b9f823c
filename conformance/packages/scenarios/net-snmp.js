'use strict';

// An agent with a table and scalars; sessions of versions 1, 2c and 3 (authenticated, encrypted).

const snmp = require('net-snmp');

const oid = '1.3.6.1.4.1.42';
const options = { port: 16161, address: '127.0.0.1', accessControlModelType:
  snmp.AccessControlModelType.None };
const agent = snmp.createAgent({ ...options, disableAuthorization: false }, (error) => {
  if (error) console.log('agent', error.message);
});
const mib = agent.getMib();
const user = { name: 'ann', level: snmp.SecurityLevel.authPriv,
  authProtocol: snmp.AuthProtocols.sha, authKey: 'authsecret',
  privProtocol: snmp.PrivProtocols.aes, privKey: 'privsecret' };
agent.getAuthorizer().addCommunity('public');
agent.getAuthorizer().addUser(user);

agent.registerProvider({ name: 'scalar', type: snmp.MibProviderType.Scalar, oid: `${oid}.1`,
  scalarType: snmp.ObjectType.OctetString, maxAccess: snmp.MaxAccess['read-write'] });
mib.setScalarValue('scalar', 'first');
agent.registerProvider({ name: 'table', type: snmp.MibProviderType.Table, oid: `${oid}.2.1`,
  maxAccess: snmp.MaxAccess['not-accessible'], tableColumns: [
    { number: 1, name: 'i', type: snmp.ObjectType.Integer, maxAccess: 2 },
    { number: 2, name: 's', type: snmp.ObjectType.OctetString, maxAccess: 2 },
  ], tableIndex: [{ columnName: 'i' }] });
mib.addTableRow('table', [1, 'one']);
mib.addTableRow('table', [2, 'two']);

const shown = (binds) => binds.map((b) => [b.oid, b.type,
  Buffer.isBuffer(b.value) ? b.value.toString() : b.value]);

const call = (session, method, ...args) => new Promise((resolve) => {
  session[method](...args, (error, binds) => {
    console.log(method, error ? error.message : shown([binds].flat(2)));
    resolve();
  });
});

(async () => {
  for (const version of [snmp.Version1, snmp.Version2c]) {
    const session = snmp.createSession('127.0.0.1', 'public', { port: 16161, version });
    await call(session, 'get', [`${oid}.1.0`]);
    await call(session, 'getNext', [`${oid}.2`]);
    if (version === snmp.Version2c) await call(session, 'getBulk', [`${oid}.2`], 0, 4);
    await call(session, 'set', [{ oid: `${oid}.1.0`, type: snmp.ObjectType.OctetString,
      value: `by ${version}` }]);
    await call(session, 'get', [`${oid}.1.0`]);
    await new Promise((resolve) => {
      session.table(`${oid}.2`, 20, (error, table) => {
        console.log('table', error?.message, JSON.stringify(table));
        resolve();
      });
    });
    session.close();
  }
  const third = snmp.createV3Session('127.0.0.1', user, { port: 16161 });
  await call(third, 'get', [`${oid}.1.0`]);
  third.close();
  agent.close();
})();
