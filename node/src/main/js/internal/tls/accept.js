'use strict';

// The server's side of a handshake: the client's first words choose who answers.

const { Buffer } = require('buffer');
const {
  codes: { ERR_TLS_ALPN_CALLBACK_INVALID_RESULT },
  connResetException,
} = require('internal/errors');
const { createSecureContext, SecureContext } = require('internal/tls/context');
const { readHello } = require('internal/tls/hello');

const NO_APPLICATION_PROTOCOL = 120;

function accept(socket) {
  const options = socket._tlsOptions;
  let heard = Buffer.alloc(0);
  let isAsked = false;
  socket._handle.listen((count, bytes) => {
    if (count < 0) {
      socket.destroy(isAsked ? undefined : connResetException('socket hang up'));
      return;
    }
    heard = Buffer.concat([heard, bytes]);
    if (isAsked) return;
    const hello = readHello(heard);
    if (hello === undefined) return;
    isAsked = true;
    socket._sigalgs = shared(hello?.signatures ?? [], options);
    const answer = (context) => {
      if (socket.destroyed) return;
      const protocols = protocolsFor(socket, hello);
      if (protocols === null) {
        alert(socket, NO_APPLICATION_PROTOCOL);
        return;
      }
      socket._answer(context, heard, protocols);
    };
    choose(socket, options, hello, answer);
  });
}

// What both may sign with: in the server's order, if it has one.
function shared(offered, { server }) {
  const own = server?.sigalgs;
  return own ? own.split(':').filter((name) => offered.includes(name)) : offered;
}

// A fatal alert, by hand: there is no engine yet.
function alert(socket, number) {
  const { WriteWrap } = require('internal/stream_handle');
  socket._handle._parent.writeBuffer(new WriteWrap(), Buffer.from([21, 3, 3, 0, 2, 2, number]));
  const words = number === NO_APPLICATION_PROTOCOL
    ? 'no_application_protocol'
    : `Received fatal alert: ${number}`;
  socket.destroy(require('internal/tls/errors').sslError(words));
}

function choose(socket, options, hello, answer) {
  const standard = () => options.secureContext ??
    (socket._tlsOptions.secureContext = createSecureContext(options));
  socket.servername = hello?.servername ?? false;
  const callback = options.SNICallback;
  if (!hello?.servername || typeof callback !== 'function') {
    answer(standard());
    return;
  }
  let isCalled = false;
  callback(hello.servername, (error, context) => {
    if (isCalled) return;
    isCalled = true;
    if (error) {
      socket.destroy(error);
    } else if (context && !(context instanceof SecureContext)) {
      socket.destroy(new TypeError('Invalid SNI context'));
    } else if (context === null || context === undefined) {
      answer(standard());
    } else {
      answer(context);
    }
  });
}

/** What ALPN may choose from; null if nothing that was offered is spoken. */
function protocolsFor(socket, hello) {
  const { ALPNCallback, ALPNProtocols } = socket._tlsOptions;
  const offered = hello?.protocols ?? [];
  if (offered.length === 0) return [];
  if (ALPNCallback) {
    const asked = { servername: hello.servername, protocols: offered };
    const chosen = Reflect.apply(ALPNCallback, socket, [asked]);
    if (chosen === undefined) return null;
    if (!offered.includes(chosen)) {
      throw new ERR_TLS_ALPN_CALLBACK_INVALID_RESULT(chosen, offered);
    }
    return [chosen];
  }
  const own = require('internal/tls/socket').protocolNames(ALPNProtocols);
  if (own.length === 0) return [];
  const common = own.filter((name) => offered.includes(name));
  return common.length === 0 ? null : common;
}

module.exports = { accept };
