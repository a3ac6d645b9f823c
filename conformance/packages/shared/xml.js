'use strict';

/** An element as text: `xml('a:b', { id: 1 }, xml('c', 'text'))`. */
function xml(name, ...parts) {
  const attributes = typeof parts[0] === 'object' ? parts.shift() : {};
  const shown = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('');
  return `<${name}${shown}>${parts.join('')}</${name}>`;
}

/** Elements of the names and texts of an object. */
const fields = (values, prefix = '') => Object.entries(values)
  .map(([name, text]) => xml(`${prefix}${name}`, text)).join('');

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';

/** An answer of UPnP's: `action` with what it returns. */
const answer = (type, action, values) => xml('s:Envelope', { 'xmlns:s': SOAP }, xml('s:Body',
  xml(`u:${action}Response`, { 'xmlns:u': type }, fields(values))));

const fault = (...detail) => xml('s:Envelope', { 'xmlns:s': SOAP }, xml('s:Body',
  xml('s:Fault', xml('detail', ...detail))));

/** Calls back with the whole text of a request or a response. */
function whole(stream, done) {
  let text = '';
  stream.setEncoding('utf8').on('data', (data) => { text += data; }).on('end', () => done(text));
}

module.exports = { answer, fault, fields, whole, xml };
