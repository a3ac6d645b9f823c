'use strict';

// Texts of the errors most modules use, by base class: a text with %s for each value, or a function
// of the error and the values that may add properties; `also` lists further bases.

const texts = require('internal/errors/arguments');

module.exports = {
  Error: {
    ERR_ACCESS_DENIED(error, message, permission = '', resource = '') {
      Object.assign(error, { permission, resource });
      return message;
    },
    ERR_ASSERTION: '%s',
    ERR_CANNOT_WATCH_SIGINT: 'Cannot watch for SIGINT signals',
    ERR_CONTEXT_NOT_INITIALIZED: 'context used is not initialized',
    ERR_DNS_SET_SERVERS_FAILED: 'c-ares failed to set servers: "%s" [%s]',
    ERR_EVENT_RECURSION: 'The event "%s" is already being dispatched',
    ERR_FALSY_VALUE_REJECTION(error, reason) {
      error.reason = reason;
      return 'Promise was rejected with falsy value';
    },
    ERR_INTERNAL_ASSERTION: (error, message) => `${message}\n` +
      'This is a mistake of the runtime, not of the program; please report it.\n',
    ERR_INVALID_ADDRESS: 'Invalid socket address',
    ERR_INVALID_STATE: 'Invalid state: %s',
    ERR_IP_BLOCKED: (error, ip) => `IP(${ip}) is blocked by net.BlockList`,
    ERR_METHOD_NOT_IMPLEMENTED: 'The %s method is not implemented',
    ERR_MULTIPLE_CALLBACK: 'Callback called multiple times',
    ERR_OPERATION_FAILED: 'Operation failed: %s',
    ERR_SCRIPT_EXECUTION_INTERRUPTED: 'Script execution was interrupted by `SIGINT`',
    ERR_SERVER_ALREADY_LISTEN: 'Listen method has been called more than once without closing.',
    ERR_SERVER_NOT_RUNNING: 'Server is not running.',
    ERR_SOCKET_ALREADY_BOUND: 'Socket is already bound',
    ERR_SOCKET_CLOSED: 'Socket is closed',
    ERR_SOCKET_CLOSED_BEFORE_CONNECTION: 'Socket closed before the connection was established',
    ERR_SOCKET_CONNECTION_TIMEOUT: 'Socket connection timeout',
    ERR_SOCKET_DGRAM_IS_CONNECTED: 'Already connected',
    ERR_SOCKET_DGRAM_NOT_CONNECTED: 'Not connected',
    ERR_SOCKET_DGRAM_NOT_RUNNING: 'Not running',
    ERR_SOCKET_HANDLE_ADOPTED: 'The bound socket has already been adopted by a server or socket',
    ERR_STREAM_ALREADY_FINISHED: 'Cannot call %s after a stream was finished',
    ERR_STREAM_CANNOT_PIPE: 'Cannot pipe, not readable',
    ERR_STREAM_DESTROYED: 'Cannot call %s after a stream was destroyed',
    ERR_STREAM_PREMATURE_CLOSE: 'Premature close',
    ERR_STREAM_PUSH_AFTER_EOF: 'stream.push() after EOF',
    ERR_STREAM_UNABLE_TO_PIPE: 'Cannot pipe to a closed or destroyed stream',
    ERR_STREAM_UNSHIFT_AFTER_END_EVENT: 'stream.unshift() after end event',
    ERR_STREAM_WRAP: 'Stream has StringDecoder set or is in objectMode',
    ERR_STREAM_WRITE_AFTER_END: 'write after end',
    ERR_THROTTLED: 'The call was dropped by the throttled function',
    ERR_UNAVAILABLE_DURING_EXIT: 'Cannot call function in process exit handler',
    ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET:
      '`process.setupUncaughtExceptionCapture()` was called while a capture callback was ' +
      'already active',
    ERR_UNHANDLED_ERROR: (error, ...values) =>
      (values[0] === undefined ? 'Unhandled error.' : `Unhandled error. (${values[0]})`),
    ERR_UNKNOWN_CREDENTIAL: '%s identifier does not exist: %s',
    ERR_USE_AFTER_CLOSE: '%s was closed',
  },
  TypeError: {
    ERR_AMBIGUOUS_ARGUMENT: 'The "%s" argument is ambiguous. %s',
    ERR_ARG_NOT_ITERABLE: '%s must be iterable',
    ERR_ASYNC_CALLBACK: '%s must be a function',
    ERR_ASYNC_TYPE: 'Invalid name for async "type": %s',
    ERR_CONSOLE_WRITABLE_STREAM: 'Console expects a writable stream instance for %s',
    ERR_ENCODING_INVALID_ENCODED_DATA(error, encoding, errno) {
      error.errno = errno;
      return `The encoded data was not valid for encoding ${encoding}`;
    },
    ERR_FEATURE_UNAVAILABLE_ON_PLATFORM:
      'The feature %s is unavailable on the current platform, which is being used to run Node.js',
    ERR_ILLEGAL_CONSTRUCTOR: 'Illegal constructor',
    ERR_INCOMPATIBLE_OPTION_PAIR: 'Option "%s" cannot be used in combination with option "%s"',
    ERR_INVALID_ARG_TYPE: texts.invalidType,
    ERR_INVALID_ARG_VALUE: { text: texts.invalidValue, also: [RangeError] },
    ERR_INVALID_CHAR: (error, name, field) =>
      `Invalid character in ${name}${field === undefined ? '' : ` ["${field}"]`}`,
    ERR_INVALID_CURSOR_POS: 'Cannot set cursor row without setting its column',
    ERR_INVALID_FD_TYPE: 'Unsupported fd type: %s',
    ERR_INVALID_FILE_URL_HOST: 'File URL host must be "localhost" or empty on %s',
    ERR_INVALID_FILE_URL_PATH(error, reason, input) {
      error.input = input;
      return `File URL path ${reason}`;
    },
    ERR_INVALID_HANDLE_TYPE: 'This handle type cannot be sent',
    ERR_INVALID_IP_ADDRESS: 'Invalid IP address: %s',
    ERR_INVALID_MIME_SYNTAX: (error, part, text, at) =>
      `The MIME syntax for a ${part} in "${text}" is invalid${at === -1 ? '' : ` at ${at}`}`,
    ERR_INVALID_PROTOCOL: 'Protocol "%s" not supported. Expected "%s"',
    ERR_INVALID_RETURN_VALUE: (error, expected, name, value) =>
      `Expected ${expected} to be returned from the "${name}" function` +
      ` but got ${texts.determineSpecificType(value)}.`,
    ERR_INVALID_THIS: 'Value of "this" must be of type %s',
    ERR_INVALID_TUPLE: '%s must be an iterable %s tuple',
    ERR_INVALID_URL(error, input, base) {
      error.input = input;
      if (base !== undefined && base !== null) error.base = base;
      return 'Invalid URL';
    },
    ERR_MISSING_ARGS: texts.missing,
    ERR_MISSING_OPTION: '%s is required',
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '%s',
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL:
      "Unexpected argument '%s'. This command does not take positional arguments",
    ERR_PARSE_ARGS_UNKNOWN_OPTION: (error, option, allowPositionals) =>
      `Unknown option '${option}'${allowPositionals ?
        ". To specify a positional argument starting with a '-', place it at the end of the" +
        ` command after '--', as in '-- "${option}"` : ''}`,
    ERR_SOCKET_BAD_BUFFER_SIZE: 'Buffer size must be a positive integer',
    ERR_SOCKET_BAD_TYPE: 'Bad socket type specified. Valid types are: udp4, udp6',
    ERR_STREAM_NULL_VALUES: 'May not write null values to stream',
    ERR_TRAILING_JUNK_AFTER_STREAM_END:
      'Trailing junk found after the end of the compressed stream',
    ERR_UNESCAPED_CHARACTERS: '%s contains unescaped characters',
    ERR_UNKNOWN_ENCODING: 'Unknown encoding: %s',
    ERR_UNKNOWN_SIGNAL: 'Unknown signal: %s',
  },
  RangeError: {
    ERR_BUFFER_OUT_OF_BOUNDS: (error, name) =>
      (name ? `"${name}" is outside of buffer bounds` :
        'Attempt to access memory outside buffer bounds'),
    ERR_BUFFER_TOO_LARGE: 'Cannot create a Buffer larger than %s bytes',
    ERR_ENCODING_NOT_SUPPORTED: 'The "%s" encoding is not supported',
    ERR_INVALID_ADDRESS_FAMILY(error, family, host, port) {
      Object.assign(error, { host, port });
      return `Invalid address family: ${family} ${host}:${port}`;
    },
    ERR_INVALID_ASYNC_ID: 'Invalid %s value: %s',
    ERR_INVALID_BUFFER_SIZE: 'Buffer size must be a multiple of %s',
    ERR_INVALID_FD: '"fd" must be a positive integer: %s',
    ERR_OUT_OF_RANGE: texts.outOfRange,
    ERR_SOCKET_BAD_PORT: (error, name, port, allowZero = true) =>
      `${name} should be ${allowZero ? '>=' : '>'} 0 and < 65536.` +
      ` Received ${texts.determineSpecificType(port)}.`,
  },
  URIError: {
    ERR_INVALID_URI: 'URI malformed',
  },
  SystemError: {
    ERR_SOCKET_BUFFER_SIZE: 'Could not get or set buffer size',
    ERR_SYSTEM_ERROR: 'A system error occurred',
    ERR_TTY_INIT_FAILED: 'TTY initialization failed',
  },
};
