'use strict';

// What the parts of http2 keep on each other's objects.

module.exports = {
  kBound: Symbol('bound'),
  kConnection: Symbol('connection'),
  kFlow: Symbol('flow'),
  kHeadRequest: Symbol('head-request'),
  kMaybeDestroy: Symbol('kMaybeDestroy'),
  kOwner: Symbol('owner'),
  kProceed: Symbol('proceed'),
  kRemoveStream: Symbol('remove-stream'),
  kRequest: Symbol('request'),
  kServer: Symbol('server'),
  kSessions: Symbol('sessions'),
  kSession: Symbol('session'),
  kState: Symbol('state'),
  kTimeout: Symbol('timeout'),
  kUpdateTimer: Symbol('kUpdateTimer'),
};
