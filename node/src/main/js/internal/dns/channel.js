'use strict';

// What a resolver asks by: its servers and settings, and the questions under way.

const { begin } = require('internal/cares_wrap');
const { isIP } = require('internal/net');
const { shown, timesToLive } = require('internal/dns/records');
const { systemServers } = require('internal/dns/servers');

const TIMEOUT_MS = 2000;

class QueryReqWrap {}

// Node's own name for the object that holds this.
class ChannelWrap {
  #servers = systemServers();
  #local = {};
  #asked = new Set();
  #way;

  constructor({ timeout, tries, maxTimeout }) {
    this.#way = { timeout: timeout < 0 ? TIMEOUT_MS : timeout, tries, maxTimeout };
  }

  getServers() {
    return this.#servers;
  }

  setServers(pairs) {
    this.#servers = pairs;
  }

  get isAsking() {
    return this.#asked.size > 0;
  }

  setLocalAddress(...addresses) {
    for (const address of addresses) this.#local[isIP(address)] = address;
  }

  /** Calls off what is being asked. */
  cancel() {
    for (const question of this.#asked) question.cancel();
  }

  /** request.oncomplete(failure or null, answers, ttls). */
  query(request, type, name) {
    const { timeout, tries, maxTimeout } = this.#way;
    const servers = this.#servers;
    const local = this.#local[isIP(servers[0]?.[0] ?? '')] ?? null;
    return begin(request, 'QueryReqWrap', (done) => {
      let question;
      const answer = (failure, records) => {
        this.#asked.delete(question);
        if (failure !== null) {
          done(failure);
          return;
        }
        const list = Array.from(records, (record) => Array.from(record));
        const answers = shown(type, list);
        if (answers.length === 0) done('ENODATA');
        else done(null, answers, timesToLive(list, type));
      };
      if (servers.length === 0) {
        setImmediate(answer, 'UNKNOWN_ARES_ERROR');
        return;
      }
      question = internalBinding('name_servers').ask(
        name, type, servers.flat(), local, timeout, tries, maxTimeout, answer);
      if (question !== null) this.#asked.add(question);
    });
  }
}

module.exports = { ChannelWrap, QueryReqWrap };
