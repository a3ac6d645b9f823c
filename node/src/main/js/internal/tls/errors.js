'use strict';

// What goes wrong in a handshake, by OpenSSL's names: the engine tells it in the JDK's words.

const { genericNodeError } = require('internal/errors');

const known = [
  [/Unsupported or unrecognized SSL message|not an SSL\/TLS record|plaintext connection/i,
    'WRONG_VERSION_NUMBER', 'wrong version number'],
  [/No appropriate protocol|protocol_version|not accepted by client|not enabled or supported/i,
    'UNSUPPORTED_PROTOCOL', 'unsupported protocol'],
  [/no cipher suites in common|No negotiable cipher/i, 'NO_SHARED_CIPHER', 'no shared cipher'],
  [/no_application_protocol|No application protocol|ALPN/i, 'NO_APPLICATION_PROTOCOL',
    'no application protocol'],
  [/No available authentication scheme/i, 'NO_SUITABLE_SIGNATURE_ALGORITHM',
    'no suitable signature algorithm'],
  [/Empty client certificate chain|certificate_required/i,
    'TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tlsv13 alert certificate required'],
];

const ALERT = /Received fatal alert: (\w+)/;

function sslError(words) {
  const alert = ALERT.exec(words)?.[1];
  let name;
  let reason;
  if (alert !== undefined) {
    const isOld = ['handshake_failure', 'bad_certificate', 'certificate_expired',
      'certificate_unknown', 'unexpected_message'].includes(alert);
    reason = `${isOld ? 'ssl/tls' : 'tlsv1'} alert ${alert.replaceAll('_', ' ')}`;
    name = reason.replaceAll(' ', '_').toUpperCase();
  } else {
    [, name, reason] = known.find(([pattern]) => pattern.test(words)) ??
      [null, 'SSL_ERROR', words];
  }
  return genericNodeError(`error:0A000000:SSL routines::${reason}`, {
    library: 'SSL routines', reason, code: `ERR_SSL_${name}`,
  });
}

module.exports = { sslError };
