'use strict';

// Who has an address: the file of hosts first, then the name servers.

const { isIP } = require('internal/net');

/** The name under which an address is asked for. */
function reverseName(address) {
  if (isIP(address) === 4) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const { canonical } = internalBinding('block_list');
  const [head, tail] = canonical(true, address.split('%', 1)[0]).split('::');
  const groups = (text) => (text ? text.split(':') : []).flatMap(digits);
  const first = groups(head);
  const last = groups(tail);
  const all = [...first, ...Array(32 - first.length - last.length).fill('0'), ...last];
  return `${all.reverse().join('.')}.ip6.arpa`;
}

// An address of the older kind may stand at the end.
function digits(group) {
  if (!group.includes('.')) return [...group.padStart(4, '0')];
  return group.split('.').flatMap((part) => [...Number(part).toString(16).padStart(2, '0')]);
}

/** The names the file of hosts has for an address. */
function hostsOf(address) {
  let text;
  try {
    text = require('fs').readFileSync('/etc/hosts', 'latin1');
  } catch {
    return []; // Without that file only the name servers know.
  }
  const names = [];
  for (const line of text.split('\n')) {
    const [literal, ...listed] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (literal === address) names.push(...listed);
  }
  // The first is the name itself; if there are others, c-ares tells of those.
  return names.length > 1 ? names.slice(1) : names;
}

module.exports = { hostsOf, reverseName };
