'use strict';

// A lamp is published: found by mDNS, asked over HTTP without being paired, its characteristic set.

const fs = require('fs');
const os = require('os');
const path = require('path');
const http = require('http');
const multicastDns = require('multicast-dns');
const hap = require('hap-nodejs');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hap-'));
hap.HAPStorage.setCustomStoragePath(folder);
const { Accessory, Characteristic, CharacteristicEventTypes, Service, uuid, Categories } = hap;
console.log(uuid.generate('lamp'), uuid.isValid('x'));
const lamp = new Accessory('Lamp', uuid.generate('lamp'));
const service = lamp.addService(Service.Lightbulb, 'Light');
let on = false;
const state = service.getCharacteristic(Characteristic.On);
state.on(CharacteristicEventTypes.GET, (done) => done(undefined, on));
state.on(CharacteristicEventTypes.SET, (value, done) => {
  console.log('set', value);
  on = value;
  done();
});
state.on(CharacteristicEventTypes.CHANGE, ({ oldValue, newValue }) =>
  console.log('change', oldValue, newValue));
lamp.on('listening', async (port, address) => {
  console.log('listening', port, address);
  const seen = multicastDns({ interface: '10.77.0.1', bind: '0.0.0.0' });
  const timer = setInterval(() => seen.query('_hap._tcp.local', 'PTR'), 500);
  seen.on('response', ({ answers }) => {
    const found = answers.find(({ name, type, ttl }) => name === '_hap._tcp.local' &&
      type === 'PTR' && ttl > 0);
    if (!found) return;
    clearInterval(timer);
    seen.removeAllListeners('response');
    seen.destroy();
    console.log('found', found.data.replace(/ \w{4}\./, ' ID.'));
    const ask = (method, url, done) => http.request({ host: '127.0.0.1', port, path: url, method },
      (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (data) => { text += data; })
          .on('end', () => done(res.statusCode, text, res.headers['content-type']));
      }).end();
    ask('GET', '/accessories', (status, text, type) => {
      console.log(status, text, type);
      ask('POST', '/pair-setup', async (code, body, kind) => {
        console.log(code, body.length, kind);
        service.setCharacteristic(Characteristic.On, true);
        console.log(await state.handleGetRequest(), state.value, state.props.format);
        await lamp.unpublish();
        await lamp.destroy();
        fs.rmSync(folder, { recursive: true });
        console.log('gone');
        process.exit(0);
      });
    });
  });
});
lamp.publish({ username: '17:51:07:F4:BC:8A', pincode: '678-90-876', port: 20826,
  category: Categories.LIGHTBULB, bind: ['near', '127.0.0.1'].slice(0, 1), advertiser: 'ciao' });
