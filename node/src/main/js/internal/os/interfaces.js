'use strict';

// os.networkInterfaces: every address of the interfaces that are up.

// The mask with so many bits set, in words of `width` bits.
function words(prefix, count, width) {
  return Array.from({ length: count }, (_, i) => {
    const bits = Math.min(Math.max(prefix - i * width, 0), width);
    return 2 ** width - 2 ** (width - bits);
  });
}

function netmask(prefix, isIPv6) {
  if (!isIPv6) return words(prefix, 4, 8).join('.');
  const text = words(prefix, 8, 16).map((word) => word.toString(16)).join(':');
  return text.replace(/(?:^|:)0(?::0)+$/, '::');
}

function networkInterfaces() {
  const found = {};
  internalBinding('os').addresses((name, address, prefix, mac, internal, scopeid) => {
    const isIPv6 = scopeid >= 0;
    const entry = {
      address,
      netmask: netmask(prefix, isIPv6),
      family: isIPv6 ? 'IPv6' : 'IPv4',
      mac,
      internal,
      cidr: `${address}/${prefix}`,
    };
    if (isIPv6) entry.scopeid = scopeid;
    (found[name] ??= []).push(entry);
  });
  return found;
}

module.exports = { networkInterfaces };
