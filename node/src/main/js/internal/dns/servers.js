'use strict';

// Name servers: as programs write them, as the system names them, and as they are shown.

const { codes: { ERR_INVALID_IP_ADDRESS } } = require('internal/errors');
const { isIP } = require('internal/net');
const { validateArray, validatePort, validateString } = require('internal/validators');

const { canonical } = internalBinding('block_list');

const DNS_PORT = 53;
const BRACKETED = /^\[([^[\]]*)\](?:.*:(\d+)$)?/;
const WITH_PORT = /^(.+?):(\d+)$/;

const plain = (literal) => canonical(isIP(literal) === 6, literal.split('%', 1)[0]);

function readServer(text) {
  if (isIP(text) !== 0) return [plain(text), DNS_PORT];
  const [, address, port = DNS_PORT] = BRACKETED.exec(text) ?? WITH_PORT.exec(text) ?? [];
  if (address === undefined || isIP(address) === 0) throw new ERR_INVALID_IP_ADDRESS(text);
  // Port 0 is the usual one.
  return [plain(address), validatePort(Number(port)) || DNS_PORT];
}

/** The list `servers` as pairs of address and port, each once; it is checked whole before that. */
function readServers(servers) {
  validateArray(servers, 'servers');
  const known = new Map();
  servers.forEach((text, i) => {
    validateString(text, `servers[${i}]`);
    const server = readServer(text);
    known.set(showServer(server), server);
  });
  return [...known.values()];
}

function showServer([address, port]) {
  if (port === DNS_PORT) return address;
  return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}

/** The servers the system's own resolver asks, of the file that names them. */
function systemServers() {
  // Without that file the system asks itself.
  const text = internalBinding('os').fact('/etc/resolv.conf') ?? '';
  const listed = [...text.matchAll(/^nameserver[ \t]+([^\s#;]+)/gm)]
    .map(([, address]) => address)
    .filter((address) => isIP(address) !== 0);
  return readServers(listed.length > 0 ? listed : ['127.0.0.1']);
}

/** Checks the addresses questions are to come from: one of each family at most. */
function checkLocalAddress(ipv4, ipv6) {
  validateString(ipv4, 'ipv4');
  if (ipv6 !== undefined) validateString(ipv6, 'ipv6');
  const given = ipv6 === undefined ? [ipv4] : [ipv4, ipv6];
  const families = given.map((address) => isIP(address));
  if (families.includes(0)) throw invalid('Invalid IP address.');
  if (families[0] === families[1]) throw invalid(`Cannot specify two IPv${families[0]} addresses.`);
}

/** Node's name for it is only its code: the class is the engine's. */
const invalid = (text) => Object.assign(new TypeError(text), { code: 'ERR_INVALID_ARG_VALUE' });

module.exports = { checkLocalAddress, readServers, showServer, systemServers };
