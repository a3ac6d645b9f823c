'use strict';

// url.resolve: what a link means on a page, as browsers once read it.

const { isSlashed } = require('internal/url/format');

const segmentsOf = (pathname) => (pathname ? pathname.split('/') : []);

const isScript = (protocol) => protocol === 'javascript:' || protocol === 'javascript';

function copy(from, into) {
  for (const key of Object.keys(from)) into[key] = from[key];
  return into;
}

function finish(result) {
  if (result.pathname !== null || result.search !== null) {
    result.path = `${result.pathname || ''}${result.search || ''}`;
  }
  result.href = result.format();
  return result;
}

/** `relative` seen from `source`, put into `result`. */
function resolve(source, relative, result) {
  copy(source, result);
  result.hash = relative.hash;
  if (relative.href === '') {
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) return resolveHost(relative, result);
  if (relative.protocol && relative.protocol !== result.protocol) {
    return resolveScheme(relative, result);
  }
  return resolvePath(relative, result);
}

// `//host/path`: everything but the scheme is the link's.
function resolveHost(relative, result) {
  const { protocol } = result;
  copy(relative, result);
  result.protocol = protocol;
  if (protocol && isSlashed(protocol) && result.hostname && !result.pathname) {
    result.path = result.pathname = '/';
  }
  result.href = result.format();
  return result;
}

// A link of another scheme. One that should have slashes finds its host in its path.
function resolveScheme(relative, result) {
  if (!isSlashed(relative.protocol)) {
    copy(relative, result);
    result.href = result.format();
    return result;
  }
  result.protocol = relative.protocol;
  const isFile = /^file:?$/.test(relative.protocol);
  let { host, hostname } = relative;
  if (!host && !isFile && !isScript(relative.protocol)) {
    const segments = (relative.pathname || '').split('/');
    while (segments.length > 0 && !host) host = segments.shift();
    host ||= '';
    hostname ||= '';
    result.pathname = `/${segments.filter((_, at) => at > 0 || segments[0] !== '').join('/')}`;
  } else {
    result.pathname = relative.pathname;
  }
  result.search = relative.search;
  result.query = relative.query;
  result.host = host || '';
  result.auth = relative.auth;
  result.hostname = hostname || host;
  result.port = relative.port;
  result.slashes ||= relative.slashes;
  if (!result.pathname && !result.search) {
    result.href = result.format();
    return result;
  }
  return finish(result);
}

// Where there are no slashes the host counts as the path's first segment.
function takeHost(url, segments) {
  if (!url.host) return;
  if (segments[0] === '') segments[0] = url.host;
  else segments.unshift(url.host);
}

function giveHost(result, segments) {
  const host = segments.shift() ?? '';
  const [auth, name] = host.indexOf('@') > 0 ? host.split('@') : [undefined, host];
  if (auth !== undefined) result.auth = auth;
  result.host = result.hostname = name;
}

function resolvePath(relative, result) {
  const ours = segmentsOf(result.pathname);
  const theirs = segmentsOf(relative.pathname);
  const isAbsolute = Boolean(relative.host) || relative.pathname?.[0] === '/';
  const isRooted = isAbsolute || result.pathname?.[0] === '/' ||
    Boolean(result.host && relative.pathname);
  const isBare = Boolean(result.protocol) && !isSlashed(result.protocol);
  let mustBeRooted = isRooted;
  if (isBare) {
    takeHost(result, ours);
    result.host = '';
    result.hostname = '';
    result.port = null;
    if (relative.protocol) {
      result.auth = null;
      takeHost(relative, theirs);
    }
    mustBeRooted &&= theirs[0] === '' || ours[0] === '';
  }
  let segments = ours;
  if (isAbsolute) {
    const host = isBare && relative.protocol ? null : relative.host;
    if (host || host === '') {
      if (result.host !== host) result.auth = null;
      result.host = host;
      result.port = relative.port;
      if (result.hostname !== relative.hostname) result.auth = null;
      result.hostname = relative.hostname;
    }
    result.search = relative.search;
    result.query = relative.query;
    segments = theirs;
  } else if (theirs.length > 0) {
    segments = [...ours.slice(0, -1), ...theirs];
    result.search = relative.search;
    result.query = relative.query;
  } else if (relative.search !== null && relative.search !== undefined) {
    if (isBare) giveHost(result, ours);
    result.search = relative.search;
    result.query = relative.query;
    return finish(result);
  }
  if (segments.length === 0) {
    result.pathname = null;
    result.path = result.search ? `/${result.search}` : null;
    result.href = result.format();
    return result;
  }
  const hasHost = Boolean(result.host || relative.host);
  const tidied = tidy(segments, { mustBeRooted, isRooted, hasHost });
  if (isBare) {
    const startsRooted = tidied[0] === '' || tidied[0]?.[0] === '/';
    if (startsRooted) result.hostname = result.host = '';
    else giveHost(result, tidied);
    mustBeRooted ||= Boolean(result.host && tidied.length);
    if (mustBeRooted && !startsRooted) tidied.unshift('');
  } else if ((mustBeRooted || (result.host && tidied.length)) &&
             !(tidied[0] === '' || tidied[0]?.[0] === '/')) {
    tidied.unshift('');
  }
  result.pathname = tidied.length > 0 ? tidied.join('/') : null;
  if (result.pathname === null) result.path = null;
  result.auth = relative.auth || result.auth;
  result.slashes ||= relative.slashes;
  return finish(result);
}

// Without dots; what rises above the beginning stays only where nothing holds the path up.
function tidy(segments, { mustBeRooted, isRooted, hasHost }) {
  const last = segments[segments.length - 1];
  const isDirectory = last === '' ||
    ((hasHost || segments.length > 1) && (last === '.' || last === '..'));
  const kept = [];
  let rising = 0;
  for (const segment of segments.toReversed()) {
    if (segment === '.') continue;
    if (segment === '..') rising++;
    else if (rising > 0) rising--;
    else kept.unshift(segment);
  }
  if (!mustBeRooted && !isRooted) while (rising-- > 0) kept.unshift('..');
  if (mustBeRooted && kept[0] !== '' && kept[0]?.[0] !== '/') kept.unshift('');
  if (isDirectory && kept.join('/').slice(-1) !== '/') kept.push('');
  return kept;
}

module.exports = { resolve };
