'use strict';

// Files put to a server of the package and got back, whole and refused.

const fs = require('fs');
const os = require('os');
const path = require('path');
const tftp = require('tftp');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tftp-'));
const at = (name) => path.join(folder, name);
const bytes = Buffer.alloc(50_000, 'tftp is small ');
fs.writeFileSync(at('source'), bytes);
fs.mkdirSync(at('root'));

const server = tftp.createServer({ host: '127.0.0.1', port: 6969, root: at('root') });
server.on('error', (error) => console.log('server', error.message));
server.on('request', (req) => {
  req.on('error', (error) => console.log('request', req.method, error.message.split("'")[0]));
  console.log(req.method, req.file);
});
server.on('close', () => console.log('closed'));
server.on('listening', () => {
  const client = tftp.createClient({ host: '127.0.0.1', port: 6969 });
  client.put(at('source'), 'up', (error) => {
    console.log('put', error);
    client.get('up', at('back'), (failed) => {
      console.log('got', failed, fs.readFileSync(at('back')).equals(bytes));
      client.get('nothing', at('none'), (refused) => {
        console.log('refused', refused.message);
        server.close();
        fs.rmSync(folder, { recursive: true });
      });
    });
  });
});
server.listen();
