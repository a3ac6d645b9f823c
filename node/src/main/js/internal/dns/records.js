'use strict';

// Records as Java hands them over, [type, ttl, …fields], made into what each member tells.

const valued = ([type, , value], isAny) => (isAny ? { value, type } : value);
const addressed = ([type, ttl, address], isAny) => (isAny ? { address, ttl, type } : address);

const shapes = {
  A: addressed,
  AAAA: addressed,
  CNAME: valued,
  NS: valued,
  PTR: valued,
  MX: ([type, , exchange, priority]) => ({ exchange, priority, type }),
  TXT: ([type, , ...entries], isAny) => (isAny ? { entries, type } : entries),
  SRV: ([type, , name, port, priority, weight]) => ({ name, port, priority, weight, type }),
  // These two are told their type only among others.
  SOA: ([type, , nsname, hostmaster, serial, refresh, retry, expire, minttl], isAny) => ({
    nsname, hostmaster, serial, refresh, retry, expire, minttl, type: isAny ? type : undefined,
  }),
  NAPTR: ([type, , flags, service, regexp, replacement, order, preference], isAny) => ({
    flags, service, regexp, replacement, order, preference, type: isAny ? type : undefined,
  }),
  CAA: ([type, , critical, tag, value]) => ({ critical, type, [tag]: value }),
  TLSA: ([, , certUsage, selector, match, data]) => ({
    certUsage, selector, match, data: copyOf(data),
  }),
};

const copyOf = (bytes) => {
  const view = new Uint8Array(new ArrayBuffer(bytes));
  const copy = new Uint8Array(view.length);
  copy.set(view);
  return copy.buffer;
};

// The order in which `resolveAny` tells of them.
const order = ['A', 'CNAME', 'AAAA', 'MX', 'NS', 'TXT', 'SRV', 'PTR', 'NAPTR', 'SOA', 'TLSA',
  'CAA'];

/** What records of a type say; of all types for 'ANY'. */
function shown(type, records) {
  if (type !== 'ANY') {
    return records.filter(([kind]) => kind === type).map((record) => shapes[type](record, false));
  }
  // A name that is another's has no addresses of its own.
  const isAlias = records.some(([kind]) => kind === 'CNAME');
  return order.flatMap((type) => (type === 'A' && isAlias ? [] :
    records.filter(([kind]) => kind === type).map((record) => shapes[type](record, true))));
}

const timesToLive = (records, type) =>
  records.filter(([kind]) => kind === type).map(([, ttl]) => ttl);

module.exports = { shown, timesToLive };
