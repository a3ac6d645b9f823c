'use strict';

// A request is answered and an event is heard, once the parts found one another.

const { Requester, Responder, Publisher, Subscriber } = require('cote')({ log: false,
  statusLogsEnabled: false, helloLogsEnabled: false });

const requester = new Requester({ name: 'asks', requests: ['sum'] });
const responder = new Responder({ name: 'answers', respondsTo: ['sum'] });
const publisher = new Publisher({ name: 'tells', broadcasts: ['news'] });
const subscriber = new Subscriber({ name: 'hears', subscribesTo: ['news'] });
responder.on('sum', ({ a, b }, done) => done(b === 0 ? new Error('zero') : null, a + b));
requester.send({ type: 'sum', a: 1, b: 2 }, (error, result) => {
  console.log(error, result);
  requester.send({ type: 'sum', a: 1, b: 5 }).then((value) => {
    console.log(value);
    const timer = setInterval(() => publisher.publish('news', { text: 'ü' }), 200);
    subscriber.once('news', (event) => {
      console.log(event);
      clearInterval(timer);
      for (const one of [requester, responder, publisher, subscriber]) one.close();
      setTimeout(() => process.exit(0), 300);
    });
  });
});
