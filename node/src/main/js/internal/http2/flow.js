'use strict';

// One stream of a connection, as the wire sees it: its two halves, its windows, what waits to go.

class Flow {
  /** What programs hold of it; set by the session. */
  target = undefined;
  isReserved = false;
  isWaiting = false;
  localOpen = true;
  remoteOpen = true;
  isClosed = false;
  rstCode = undefined;

  /** `{ bytes, done }` each. */
  queue = [];
  queuedBytes = 0;
  isEnding = false;
  wantsTrailers = false;

  hasHeaders = false;
  hasFinalHeaders = false;
  isHead = false;
  expectedBytes = -1;
  receivedBytes = 0;
  /** The longest list of headers, as this end allowed when the stream began. */
  mostHeaderBytes = 0xffffffff;
  /** Received, and not yet read by the program; read, and not yet told to the other end. */
  unreadBytes = 0;
  untoldBytes = 0;

  constructor(id, isLocal, sendWindow, receiveWindow) {
    this.id = id;
    this.isLocal = isLocal;
    this.sendWindow = sendWindow;
    this.receiveWindow = receiveWindow;
  }

  get wireState() {
    if (this.isClosed) return 7;
    if (this.isWaiting) return 1;
    if (this.isReserved) return this.isLocal ? 3 : 4;
    if (this.localOpen) return this.remoteOpen ? 2 : 6;
    return this.remoteOpen ? 5 : 7;
  }

  /** Drops what waits: it will not be sent. */
  abandon() {
    const { queue } = this;
    this.queue = [];
    this.queuedBytes = 0;
    for (const { done } of queue) done?.();
  }
}

module.exports = { Flow };
