'use strict';

const stun = require('stun');

const { STUN_BINDING_RESPONSE, STUN_ATTR_XOR_MAPPED_ADDRESS, STUN_EVENT_BINDING_REQUEST,
  STUN_BINDING_REQUEST } = stun.constants;
const server = stun.createServer({ type: 'udp4' });
server.on(STUN_EVENT_BINDING_REQUEST, (request, rinfo) => {
  const answer = stun.createMessage(STUN_BINDING_RESPONSE, request.transactionId);
  answer.addXorAddress(rinfo.address, rinfo.port);
  answer.addSoftware('test');
  answer.addMessageIntegrity('secret');
  answer.addFingerprint();
  server.send(answer, rinfo.port, rinfo.address);
});
server.on('error', (error) => console.log(error.message));
server.on('close', () => console.log('closed'));
server.listen(20479, '127.0.0.1', async () => {
  const response = await stun.request('127.0.0.1:20479');
  const { address, family } = response.getXorAddress();
  console.log(address, family, response.getSoftware(), stun.validateFingerprint(response),
    stun.validateMessageIntegrity(response, 'secret'),
    stun.validateMessageIntegrity(response, 'wrong'));
  console.log(response.getAttribute(STUN_ATTR_XOR_MAPPED_ADDRESS).name);
  server.close();
  try {
    stun.decode(Buffer.from('rubbish'));
  } catch (error) {
    console.log(error.name, error.message);
  }
  await stun.request('127.0.0.1:9', { maxTimeout: 300, retries: 1, timeout: 100 })
    .catch((error) => console.log(error.name, error.message));
  console.log(stun.encode(stun.createMessage(STUN_BINDING_REQUEST, Buffer.alloc(12, 1))));
});
