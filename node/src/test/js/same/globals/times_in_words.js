// Dates and times in words: the spaces in them, and the names of zones.
'use strict';

const date = new Date(0);
const show = (...values) => console.log(JSON.stringify(values)
  .replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt().toString(16)}`));

for (const timeZone of ['UTC', 'utc', 'Etc/UTC', 'GMT', 'Etc/GMT', 'Etc/UCT', 'UCT', 'Zulu',
  'Etc/Zulu', 'Universal', 'Greenwich', 'GMT0', 'Etc/GMT-0', 'Etc/GMT+1', 'Europe/Berlin', 'Asia/Tokyo']) {
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone });
  show(timeZone, formatter.resolvedOptions().timeZone, formatter.format(date));
}

const formatter = new Intl.DateTimeFormat('en-US',
  { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });
show(formatter.format(0), formatter.format(date));
show(formatter.formatToParts(date));
show(formatter.formatRange(0, 3_600_000));
show(formatter.formatRangeToParts(0, 3_600_000).map(({ value }) => value));
show(formatter.format === formatter.format, formatter.format.name, formatter.format.length);
show([0, 43_200_000].map(formatter.format));
show(Object.keys(Intl.DateTimeFormat.prototype), 'DateTimeFormat' in Intl, Object.keys(Intl));
for (const name of ['formatToParts', 'formatRange', 'resolvedOptions']) {
  show(Intl.DateTimeFormat.prototype[name].name, Intl.DateTimeFormat.prototype[name].length);
}

const timeZone = 'UTC';
show(date.toLocaleString('en-US', { timeZone }), date.toLocaleTimeString('en-US', { timeZone }),
  date.toLocaleDateString('en-US', { timeZone, hour: 'numeric' }));
show(date.toLocaleTimeString('fr', { timeZone }), (12345.6).toLocaleString('fr'));
for (const name of ['toString', 'toTimeString', 'toLocaleString', 'toLocaleTimeString']) {
  show(Date.prototype[name].name, Date.prototype[name].length, 'prototype' in Date.prototype[name]);
  show(Reflect.apply(Date.prototype[name], new Date(NaN), []));
}
show(/^Thu Jan 01 1970 \d\d:\d\d:\d\d GMT[+-]\d{4} \([A-Z][a-z]+( [A-Z][a-z]+)+\)$/.test(date));
show(/^\d\d:\d\d:\d\d GMT[+-]\d{4} \([A-Z][a-z]+( [A-Z][a-z]+)+\)$/.test(date.toTimeString()));
show(Date.parse(`${date}`), `${new Date(NaN)}`, typeof (date + 1));
