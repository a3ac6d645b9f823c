'use strict';

// Is this text an IP address? Answered as node:net does, without asking anybody.

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^(?:${OCTET}\\.){3}${OCTET}$`);
const GROUP = /^[0-9a-f]{1,4}$/i;
const ZONE = /^[0-9a-z.:-]+$/i;

/** True for four decimal octets without leading zeros. */
function isIPv4(text) {
  return IPV4.test(text);
}

/** True for an IPv6 address in any of its spellings, with a zone (`%eth0`) or without. */
function isIPv6(text) {
  text = `${text}`;
  const percent = text.indexOf('%');
  if (percent >= 0) {
    if (!ZONE.test(text.slice(percent + 1))) return false;
    text = text.slice(0, percent);
  }
  const gap = text.indexOf('::');
  if (gap < 0) return groupsIn(text, true) === 8;
  const before = groupsIn(text.slice(0, gap), false);
  const after = groupsIn(text.slice(gap + 2), true);
  return before >= 0 && after >= 0 && before + after < 8;
}

/** How many 16-bit groups `text` spells; -1 when it spells none well. The last may be IPv4. */
function groupsIn(text, ends) {
  if (text === '') return 0;
  const parts = text.split(':');
  let groups = parts.length;
  if (groups > 8) return -1;
  if (ends && isIPv4(parts[groups - 1])) {
    parts.pop();
    groups++;
  }
  for (const part of parts) {
    if (!GROUP.test(part)) return -1;
  }
  return groups;
}

/** 4, 6, or 0 for text that is no address. */
function isIP(text) {
  if (isIPv4(text)) return 4;
  return isIPv6(text) ? 6 : 0;
}

module.exports = { isIP, isIPv4, isIPv6 };
