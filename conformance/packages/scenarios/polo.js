'use strict';

// Two stores find one another by multicast and tell what they hold over HTTP.

const polo = require('polo');

const one = polo({ port: 20547 });
const two = polo({ port: 20547 });
one.put({ name: 'shop', port: 8080, host: '10.77.0.1', zone: 'a' });
try {
  one.put({});
} catch (error) {
  console.log(error.message);
}
two.once('shop/up', (service) => console.log('shop/up', service));
two.once('up', (name, service) => {
  console.log('up', name, service.address);
  console.log(two.get('http://{shop}/x'), two.all('shop').length, two.get('none'));
  one.get('bar', (bar) => {
    console.log('bar', bar.address);
    one.stop();
    two.stop();
    process.exit(0);
  });
  two.put('bar', 9000);
});
