'use strict';

// Questions to the system's resolver, one request object each: 0, or a negative number if they
// cannot even be asked.

const cares = require('internal/cares_wrap');

const { GetAddrInfoReqWrap, GetNameInfoReqWrap } = cares;

const orders = {
  verbatim: cares.DNS_ORDER_VERBATIM,
  ipv4first: cares.DNS_ORDER_IPV4_FIRST,
  ipv6first: cares.DNS_ORDER_IPV6_FIRST,
};

/** request.oncomplete(status or null, literals). */
const askAddresses = (request, { family, hints, order }) =>
  cares.getaddrinfo(request, request.hostname, family, hints, orders[order]);

/** request.oncomplete(status or null, hostname, service). */
const askService = (request) => cares.getnameinfo(request, request.hostname, request.port);

module.exports = { GetAddrInfoReqWrap, GetNameInfoReqWrap, askAddresses, askService };
