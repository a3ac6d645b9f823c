'use strict';

// An emitter whose listeners run in the asynchronous context it was made in.

const EventEmitter = require('events');
const { validateString } = require('internal/validators');

const kEventEmitter = Symbol('kEventEmitter');

let ReferencingResource;

// Made when the first emitter of the kind is: `async_hooks` is not needed before.
function referencingResource() {
  if (ReferencingResource !== undefined) return ReferencingResource;
  const { AsyncResource } = require('async_hooks');
  ReferencingResource = class EventEmitterReferencingAsyncResource extends AsyncResource {
    constructor(emitter, type, options) {
      super(type, options);
      this[kEventEmitter] = emitter;
    }

    get eventEmitter() {
      return this[kEventEmitter];
    }
  };
  return ReferencingResource;
}

class EventEmitterAsyncResource extends EventEmitter {
  #asyncResource;

  constructor(options = undefined) {
    let name;
    if (typeof options === 'string') {
      name = options;
      options = undefined;
    } else {
      if (new.target === EventEmitterAsyncResource) {
        validateString(options?.name, 'options.name');
      }
      name = options?.name || new.target.name;
    }
    super(options);
    this.#asyncResource = new (referencingResource())(this, name, options);
  }

  emit(event, ...args) {
    return this.#asyncResource.runInAsyncScope(super.emit, this, event, ...args);
  }

  emitDestroy() {
    this.#asyncResource.emitDestroy();
  }

  get asyncId() {
    return this.#asyncResource.asyncId();
  }

  get triggerAsyncId() {
    return this.#asyncResource.triggerAsyncId();
  }

  get asyncResource() {
    return this.#asyncResource;
  }
}

module.exports = { EventEmitterAsyncResource };
