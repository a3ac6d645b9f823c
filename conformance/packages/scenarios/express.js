'use strict';

// Routes, bodies, files, what goes wrong; asked by axios.

const axios = require('axios');
const express = require('express');

const app = express();
app.use(express.json(), express.urlencoded({ extended: true }));
app.get('/hello/:name', (req, res) => res.json({ name: req.params.name, query: req.query,
  ip: req.ip }));
app.post('/echo', (req, res) => res.status(201).send(req.body));
app.get('/file', (req, res) => res.sendFile(__filename));
app.get('/elsewhere', (req, res) => res.redirect('/hello/there'));
app.get('/cookie', (req, res) => res.cookie('a', 'b', { httpOnly: true }).type('text').send('c'));
app.get('/fail', () => { throw new Error('failed'); });
app.use('/static', express.static(__dirname));
app.use((error, req, res, next) => res.status(500).send(error.message));

const server = app.listen(0, '127.0.0.1', async () => {
  const headers = { connection: 'close' };
  const client = axios.create({ headers, baseURL: `http://127.0.0.1:${server.address().port}`,
    validateStatus: () => true });
  const told = async (url, options, ...names) => {
    const { data, headers: got, status } = await client(url, options);
    const text = typeof data === 'string' && data.length > 99 ? data.slice(0, 9) : data;
    console.log(url, status, text, ...names.map((name) => got[name]));
  };
  const post = (data) => ({ method: 'post', data });
  await told('/hello/ann?x=1&y=2', {}, 'content-type', 'etag');
  await told('/echo', post({ a: [1, 2] }), 'content-length');
  await told('/echo', post(new URLSearchParams({ q: 'ü' })));
  await told('/file', {}, 'content-type', 'accept-ranges');
  await told('/file', { headers: { range: 'bytes=0-11' } });
  await told('/elsewhere', {});
  await told('/cookie', {}, 'set-cookie');
  await told('/fail', {});
  await told('/nothing', {});
  await told('/static/express.js', {}, 'cache-control');
  await axios.get('http://127.0.0.1:1').catch(({ code, message }) => console.log(code, message));
  server.close(() => console.log('closed'));
});
