'use strict';

// crypto.X509Certificate: what it says, and whom it speaks for.

const { X509Certificate, createPrivateKey } = require('crypto');
const { inspect } = require('util');

const certificate = (base64) => new X509Certificate(Buffer.from(base64, 'base64'));
const privateKey = (base64, type) => createPrivateKey(
  { key: Buffer.from(base64, 'base64'), format: 'der', type });

const ca = certificate(
  'MIIE+zCCA+OgAwIBAgIUKPqPqUy7s1Gcv8lFy2BFZhGOYNEwDQYJKoZIhvcNAQELBQAwgYwxCzAJBgNVBAYTAlVTMQsw' +
  'CQYDVQQIDAJDQTEXMBUGA1UEBwwOU2FuLCBGcmFuY2lzY28xGDAWBgNVBAoMD0FjbWUgSW5jICsgPGNvPjEMMAoGA1UE' +
  'CwwDVHdvMRYwFAYDVQQDDA1leMOkbXBsZS50ZXN0MRcwFQYJKoZIhvcNAQkBFghhQGIudGVzdDAgFw0yNjExMjMwNTUx' +
  'NThaGA8yMDUxMDcxNTA1NTE1OFowgYwxCzAJBgNVBAYTAlVTMQswCQYDVQQIDAJDQTEXMBUGA1UEBwwOU2FuLCBGcmFu' +
  'Y2lzY28xGDAWBgNVBAoMD0FjbWUgSW5jICsgPGNvPjEMMAoGA1UECwwDVHdvMRYwFAYDVQQDDA1leMOkbXBsZS50ZXN0' +
  'MRcwFQYJKoZIhvcNAQkBFghhQGIudGVzdDCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAOqflP7JLvxpPaSP' +
  '1rwzEgNFb3fZs+w8S05W0J9yoGgbFKqjxk393Joi+chrrkOSw5KeZSntDgKjsXQXTj8a74Lk+nV3KXJ7xDWSJ7iZLNgq' +
  'BtPDCUSx1XDfanNMf4nDfU9ahThIevI0JB4+twzRn3LmWoE4Ea4FESUKiYI28fa7Jj769MouIyk203/CixN25w7LBSMb' +
  'iajFTDTc3Ff6a/bbvZ824j0/Smg8IM5B35xXZN3+RHkMsRnWvrCyVqpNUVoxSbswUVDIQC7PMOJ1OMlZecCbY66B7Uja' +
  'FALHTsSmljWa3wDMVPBCtF0g+pHiq+dI3BT+BVlV+csp5XH8WKsCAwEAAaOCAU8wggFLMA8GA1UdEwEB/wQFMAMBAf8w' +
  'gZAGA1UdEQSBiDCBhYIGYS50ZXN0gggqLmIudGVzdIcEfwAAAYcQAAAAAAAAAAAAAAAAAAAAAYYPaHR0cDovL3gudGVz' +
  'dC9hgQltZUBiLnRlc3SIAyoDBKQhMB8xETAPBgNVBAMMCGRpciBuYW1lMQowCAYDVQQKDAF4oBUGCisGAQQBgjcUAgOg' +
  'BwwFdXBuQHgwCwYDVR0PBAQDAgKEMCcGA1UdJQQgMB4GCCsGAQUFBwMBBggrBgEFBQcDAgYIKwYBBQUHAwMwUAYIKwYB' +
  'BQUHAQEERDBCMB0GCCsGAQUFBzABhhFodHRwOi8vb2NzcC50ZXN0LzAhBggrBgEFBQcwAoYVaHR0cDovL2NhLnRlc3Qv' +
  'Y2EuY3J0MB0GA1UdDgQWBBRnz6iTq4yi4Sv4jdHUKaVgwBXnNzANBgkqhkiG9w0BAQsFAAOCAQEABmWczJH6TUHv97TC' +
  'wxB2WRgpUAeHXu/nKLDrxwWN29nlERzTdVUvuQMPtEnA317+pQcz3m3pYZllhmvXtuxnjw0aU04+zOQ0GW3PrXWkUIdO' +
  'En6q5DfVvLxskgmNmRZ0fs8I962QpcDEOdQZ1wmt+T+WlVBPs8hFESzpI97489mgFMeb+EDrJjENrUqXpI9djZ8+GnlS' +
  'fDH6P1l0YXQxz2eVMYIg8xiy9i83LgrFbnuLTxT9XNldnVWZ9tw3z766Lvagc7Z97a4NY/I/Vx5Jb35C/C8JojhjhcG8' +
  'hH66gvCc6yHRfbfklX7ZIGDcp/5AjxcvlR4mcoX6qtpgYqbdJA==');
const leaf = certificate(
  'MIICxDCCAaygAwIBAgICAQIwDQYJKoZIhvcNAQELBQAwgYwxCzAJBgNVBAYTAlVTMQswCQYDVQQIDAJDQTEXMBUGA1UE' +
  'BwwOU2FuLCBGcmFuY2lzY28xGDAWBgNVBAoMD0FjbWUgSW5jICsgPGNvPjEMMAoGA1UECwwDVHdvMRYwFAYDVQQDDA1l' +
  'eMOkbXBsZS50ZXN0MRcwFQYJKoZIhvcNAQkBFghhQGIudGVzdDAgFw0yNjExMjMwNTUyMTRaGA8yMDUxMDcxNTA1NTIx' +
  'NFowFDESMBAGA1UEAwwJbGVhZi50ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEzHpGB9KqzXZN2asosN82QbxW' +
  'a1YT6mhKk90bjznQD/iDMzP7dGTJ2NzaVRA1/kacNxfbFGlb4hAg3Xoah1T2ZKNwMG4wIQYDVR0RBBowGIIJbGVhZi50' +
  'ZXN0hgtodHRwOi8vYS8sYjAfBgNVHSMEGDAWgBRnz6iTq4yi4Sv4jdHUKaVgwBXnNzAJBgNVHRMEAjAAMB0GA1UdDgQW' +
  'BBSyvB8/ZUhOscQ3urIlfgLY5eO3MjANBgkqhkiG9w0BAQsFAAOCAQEAuT7V6X+0XCQevDBqpdWx+szxCYS8BGfJiYX/' +
  'NfVFeIB63SHqnatBv7UTYAYDFvSna+idaeNf9IE3mq0oElFDvVGyUlEw+gjYCQUYLxUbcyMUC/oaqSRxUrYqDN3550tJ' +
  'hRakA/BDL6V6fpXzt3fxVQQ7nTN2E+1FDBG8sIBflqRL+u6nYtbjlijWYYskp7TM8zDzd/n4/SAVC48PHAYR6KiCX74M' +
  'uTNJBgi/Js/plFU1d6xCjpHufRHfMGocaLLnBGFJZHWA9nKX+mWqB86Hls6Ljxy9JvrYPhOuHTTOuKBPR74rO9novwNf' +
  'LKaNmESyNeI5c8oTwmqk0pzphRGMkg==');
const ed = certificate(
  'MIIBRjCB+aADAgECAhQlUvCuVYLkt5fh5OU72ESVR8dMmzAFBgMrZXAwGDEWMBQGA1UEAwwNb2xkLW5hbWUudGVzdDAg' +
  'Fw0yNjExMjMwNTUxNTlaGA8yMDUxMDcxNTA1NTE1OVowGDEWMBQGA1UEAwwNb2xkLW5hbWUudGVzdDAqMAUGAytlcAMh' +
  'AApXyFSwcWc+F4c+gGwL3hO0NI7AIs+iP+aeitUkzLiBo1MwUTAdBgNVHQ4EFgQUQSv869VLTzyOKJbR2IcUgaxVZYEw' +
  'HwYDVR0jBBgwFoAUQSv869VLTzyOKJbR2IcUgaxVZYEwDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXADQQCnCOH4CGG5A3AR' +
  'SNxjyoSk+eW3T8jyMckxCBww6twy0skHEH5SR1ItJXrpm3vKI4N9akPl6SZGTy02ghUOgOcI');
const leafKey = privateKey(
  'MHcCAQEEIMd3IaLlV6INIk8mr9hnmM0IIzlptVqu+6/YfU4/7U/JoAoGCCqGSM49AwEHoUQDQgAEzHpGB9KqzXZN2aso' +
  'sN82QbxWa1YT6mhKk90bjznQD/iDMzP7dGTJ2NzaVRA1/kacNxfbFGlb4hAg3Xoah1T2ZA==', 'sec1');
const edKey = privateKey(
  'MC4CAQAwBQYDK2VwBCIEIIW2kgIKSt98V0Jifes/3FoJL8lVi4YqyaPURJr40L/5', 'pkcs8');

const show = (name, what) => {
  try {
    console.log(name, what());
  } catch (error) {
    console.log(name, error.name, error.code, error.message);
  }
};

for (const [name, one] of Object.entries({ ca, leaf, ed })) {
  console.log('====', name);
  console.log(one);
  console.log(one.issuerCertificate, one.validFromDate, one.ca, one.raw.length,
    one.publicKey.asymmetricKeyType, one.toJSON() === String(one), String(one).length);
  const { raw, pubkey, ...legacy } = one.toLegacyObject();
  console.log(legacy, raw.length, pubkey?.length);
  for (const [host, options] of [['a.test'], ['A.Test'], ['x.b.test'], ['y.x.b.test'],
    ['x.b.test', { wildcards: false }], ['.b.test'], ['leaf.test'], ['old-name.test'],
    ['old-name.test', { subject: 'never' }], ['leaf.test', { subject: 'always' }],
    ['a.x.b.test', { multiLabelWildcards: true }], ['x.b.test', { partialWildcards: false }]]) {
    show(`host ${host} ${inspect(options)}`, () => one.checkHost(host, options));
  }
  for (const email of ['me@b.test', 'ME@b.test', 'me@B.TEST', 'a@b.test']) {
    show(email, () => one.checkEmail(email));
  }
  for (const ip of ['127.0.0.1', '::1', '1.1.1.1', 'x']) show(ip, () => one.checkIP(ip));
  for (const other of [ca, leaf, ed]) {
    show('issued, verify', () => [one.checkIssued(other), one.verify(other.publicKey)]);
  }
  for (const key of [leafKey, edKey]) show('key', () => one.checkPrivateKey(key));
}
show('no PEM', () => new X509Certificate('x'));
show('a number', () => new X509Certificate(1));
show('host', () => ca.checkHost(1));
show('options', () => ca.checkHost('a', 1));
show('subject', () => ca.checkHost('a', { subject: 'x' }));
show('issued', () => ca.checkIssued(1));
show('verify', () => ca.verify(leafKey));
show('key', () => ca.checkPrivateKey(ca.publicKey));
show('the same', () => [ca.raw === ca.raw, ca.publicKey === ca.publicKey,
  structuredClone(ca).fingerprint === ca.fingerprint]);
