'use strict';

// A question answered, one followed along a CNAME, one never answered, one taken back.

const dnsSocket = require('dns-socket');

const server = dnsSocket();
server.on('query', (query, port, host) => {
  const [question] = query.questions;
  console.log('asked', question);
  if (question.name === 'silent.test') return;
  const answers = question.name === 'alias.test'
    ? [{ type: 'CNAME', name: 'alias.test', data: 'real.test', ttl: 5 }]
    : [{ type: question.type, name: question.name, ttl: 60, data: '192.0.2.7' }];
  server.response(query, { answers }, port, host);
});
const client = dnsSocket({ timeout: 60_000, maxRedirects: 2 });
const hasty = dnsSocket({ timeout: 500, timeoutChecks: 50, retries: 1 });
hasty.on('timeout', (query, port, host) => console.log('timeout', query.questions, host));
client.on('warning', (error) => console.log('warning', error.message));

const ask = (name, done, by = client) => by.query({ questions: [{ type: 'A', name }] },
  server.address().port, '127.0.0.1', done);

server.bind(0, '127.0.0.1', () => {
  ask('one.test', (error, answer) => {
    console.log(error, answer.answers, answer.flag_rd, client.inflight);
    ask('alias.test', (failed, redirected) => {
      console.log(failed, redirected.answers);
      client.cancel(ask('silent.test', (cancelled) => console.log(cancelled.message)));
      ask('silent.test', (timedOut) => {
        console.log(timedOut.message, hasty.inflight);
        hasty.destroy();
        server.socket.send('rubbish', client.address().port, '127.0.0.1');
        client.once('warning', () => {
          client.destroy(() => console.log('closed'));
          client.query({}, 1, '', (destroyed) => console.log(destroyed.message));
          server.destroy();
        });
      }, hasty);
    });
  });
});
