'use strict';

// Texts of errors only few modules use: files, processes, workers, http, tls, crypto.

module.exports = {
  Error: {
    ERR_CHILD_PROCESS_IPC_REQUIRED:
      "Forked processes must have an IPC channel, missing value 'ipc' in %s",
    ERR_CRYPTO_ARGON2_NOT_SUPPORTED: 'Argon2 algorithm not supported',
    ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED: 'Custom engines not supported by this OpenSSL',
    ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY: 'Public key is not valid for specified curve',
    ERR_CRYPTO_ENGINE_UNKNOWN: 'Engine "%s" was not found',
    ERR_CRYPTO_FIPS_FORCED: 'Cannot set FIPS mode, it was forced with --force-fips at startup.',
    ERR_CRYPTO_FIPS_UNAVAILABLE: 'Cannot set FIPS mode in a non-FIPS build.',
    ERR_CRYPTO_HASH_FINALIZED: 'Digest already called',
    ERR_CRYPTO_HASH_UPDATE_FAILED: 'Hash update failed',
    ERR_CRYPTO_INCOMPATIBLE_KEY: 'Incompatible %s: %s',
    ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS: 'The selected key encoding %s %s.',
    ERR_CRYPTO_INVALID_STATE: 'Invalid state for operation %s',
    ERR_CRYPTO_KEM_NOT_SUPPORTED: 'KEM is not supported',
    ERR_CRYPTO_MAC_FINALIZED: 'MAC already finalized',
    ERR_CRYPTO_MAC_NOT_SUPPORTED: 'MAC is not supported',
    ERR_CRYPTO_MAC_UPDATE_FAILED: 'MAC update failed',
    ERR_CRYPTO_PBKDF2_ERROR: 'PBKDF2 error',
    ERR_CRYPTO_SCRYPT_NOT_SUPPORTED: 'Scrypt algorithm not supported',
    ERR_CRYPTO_SIGN_KEY_REQUIRED: 'No key provided to sign',
    ERR_DIR_CLOSED: 'Directory handle was closed',
    ERR_DIR_CONCURRENT_OPERATION:
      'Cannot do synchronous work on directory handle with concurrent asynchronous operations',
    ERR_DOMAIN_CALLBACK_NOT_AVAILABLE:
      'A callback was registered through process.setUncaughtExceptionCaptureCallback(), ' +
      'which is mutually exclusive with using the `domain` module',
    ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE:
      'The `domain` module is in use, which is mutually exclusive with calling ' +
      'process.setUncaughtExceptionCaptureCallback()',
    ERR_FS_WATCH_QUEUE_OVERFLOW: 'fs.watch() queued more than %d events',
    ERR_HTTP_BODY_NOT_ALLOWED:
      'Adding content for this request method or response status is not allowed.',
    ERR_HTTP_CONTENT_LENGTH_MISMATCH:
      "Response body's content-length of %s byte(s) does not match the content-length of %s " +
      'byte(s) set in header',
    ERR_HTTP_HEADERS_SENT: 'Cannot %s headers after they are sent to the client',
    ERR_HTTP_REQUEST_TIMEOUT: 'Request timeout',
    ERR_HTTP_SOCKET_ASSIGNED: 'ServerResponse has an already assigned socket',
    ERR_HTTP_SOCKET_ENCODING: 'Changing the socket encoding is not allowed per RFC7230 Section 3.',
    ERR_HTTP_TRAILER_INVALID: 'Trailers are invalid with this transfer encoding',
    ERR_IPC_CHANNEL_CLOSED: 'Channel closed',
    ERR_IPC_DISCONNECTED: 'IPC channel is already disconnected',
    ERR_IPC_ONE_PIPE: 'Child process can have only one IPC pipe',
    ERR_IPC_SYNC_FORK: 'IPC cannot be used with synchronous forks',
    ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION:
      'Operation cannot be invoked when not in a single-executable application',
    ERR_TLS_CERT_ALTNAME_INVALID(error, reason, host, cert) {
      Object.assign(error, { reason, host, cert });
      return `Hostname/IP does not match certificate's altnames: ${reason}`;
    },
    ERR_TLS_DH_PARAM_SIZE: 'DH parameter size %s is less than 2048',
    ERR_TLS_HANDSHAKE_TIMEOUT: 'TLS handshake timeout',
    ERR_TLS_INVALID_STATE: 'TLS socket connection must be securely established',
    ERR_TLS_RENEGOTIATION_DISABLED: 'TLS session renegotiation disabled for this socket',
    ERR_TLS_RENEGOTIATION_UNSUPPORTED:
      'TLS session renegotiation is unsupported by this TLS implementation',
    ERR_TLS_REQUIRED_SERVER_NAME: '"servername" is required parameter for Server.addContext',
    ERR_TLS_SESSION_ATTACK: 'TLS session renegotiation attack detected',
    ERR_TLS_SNI_FROM_SERVER: 'Cannot issue SNI from a TLS server-side socket',
    ERR_VALID_PERFORMANCE_ENTRY_TYPE: 'At least one valid performance entry type is required',
    ERR_WORKER_HANDLE_NOT_TRANSFERABLE:
      '%s cannot be transferred in its current state; it must be a freshly created or ' +
      'accepted handle that has not started reading and has no pending writes',
    ERR_WORKER_INIT_FAILED: 'Worker initialization failure: %s',
    ERR_WORKER_INVALID_EXEC_ARGV: (error, flags, reason = 'invalid execArgv flags') =>
      `Initiated Worker with ${reason}: ${flags.join(', ')}`,
    ERR_WORKER_MESSAGING_ERRORED:
      'The destination thread threw an error while processing the message',
    ERR_WORKER_MESSAGING_FAILED: 'Cannot find the destination thread or listener',
    ERR_WORKER_MESSAGING_SAME_THREAD: 'Cannot sent a message to the same thread',
    ERR_WORKER_MESSAGING_TIMEOUT: 'Sending a message to another thread timed out',
    ERR_WORKER_NOT_RUNNING: 'Worker instance not running',
    ERR_WORKER_OUT_OF_MEMORY: 'Worker terminated due to reaching memory limit: %s',
    ERR_WORKER_UNSERIALIZABLE_ERROR: 'Serializing an uncaught exception failed',
  },
  TypeError: {
    ERR_CRYPTO_ECDH_INVALID_FORMAT: 'Invalid ECDH format: %s',
    ERR_CRYPTO_INVALID_DIGEST: 'Invalid digest: %s',
    ERR_CRYPTO_INVALID_JWK: 'Invalid JWK data',
    ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE: 'Invalid key object type %s, expected %s.',
    ERR_CRYPTO_INVALID_MAC: 'Invalid MAC: %s',
    ERR_HTTP_INVALID_HEADER_VALUE: 'Invalid value "%s" for header "%s"',
    ERR_INVALID_HTTP_TOKEN: '%s must be a valid HTTP token ["%s"]',
    ERR_INVALID_SYNC_FORK_INPUT:
      'Asynchronous forks do not support Buffer, TypedArray, DataView or string input: %s',
    ERR_PERFORMANCE_INVALID_TIMESTAMP: '%d is not a valid timestamp',
    ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS: '%s',
    ERR_TLS_ALPN_CALLBACK_INVALID_RESULT: (error, value, protocols) =>
      `ALPN callback returned a value (${value}) that did not match any of the client's offered` +
      ` protocols (${protocols.join(', ')})`,
    ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS:
      'The ALPNCallback and ALPNProtocols TLS options are mutually exclusive',
    ERR_TLS_INVALID_CONTEXT: '%s must be a SecureContext',
    ERR_TLS_INVALID_PROTOCOL_METHOD: '%s',
    ERR_TLS_INVALID_PROTOCOL_VERSION: '"%s" is not a valid %s TLS protocol version',
    ERR_TLS_PROTOCOL_VERSION_CONFLICT:
      'TLS protocol version "%s" conflicts with secureProtocol "%s"',
    ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING: 'A dynamic import callback was not specified.',
    ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG:
      'A dynamic import callback was invoked without --experimental-vm-modules',
    ERR_WORKER_PATH: (error, filename) =>
      'The worker script or module filename must be an absolute path or a relative path starting' +
      " with './' or '../'." +
      `${filename.startsWith('file://') ? ' Wrap file:// URLs with `new URL`.' : ''}` +
      ` Received "${filename}"`,
    ERR_WORKER_UNSUPPORTED_OPERATION: '%s is not supported in workers',
  },
  RangeError: {
    ERR_BROTLI_INVALID_PARAM: '%s is not a valid Brotli parameter',
    ERR_ZSTD_INVALID_PARAM: '%s is not a valid zstd parameter',
    ERR_CHILD_PROCESS_STDIO_MAXBUFFER: '%s maxBuffer length exceeded',
    ERR_FS_FILE_TOO_LARGE: 'File size (%s) is greater than 2 GiB',
    ERR_HTTP_INVALID_STATUS_CODE: 'Invalid status code: %s',
  },
  SyntaxError: {
    ERR_TLS_CERT_ALTNAME_FORMAT: 'Invalid subject alternative name string',
  },
  SystemError: {
    ERR_FS_CP_DIR_TO_NON_DIR: 'Cannot overwrite non-directory with directory',
    ERR_FS_CP_EEXIST: 'Target already exists',
    ERR_FS_CP_EINVAL: 'Invalid src or dest',
    ERR_FS_CP_FIFO_PIPE: 'Cannot copy a FIFO pipe',
    ERR_FS_CP_NON_DIR_TO_DIR: 'Cannot overwrite directory with non-directory',
    ERR_FS_CP_SOCKET: 'Cannot copy a socket file',
    ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY: 'Cannot overwrite symlink in subdirectory of self',
    ERR_FS_CP_UNKNOWN: 'Cannot copy an unknown file type',
    ERR_FS_EISDIR: 'Path is a directory',
  },
};
