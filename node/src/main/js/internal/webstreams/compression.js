'use strict';

// Compression as web streams.

const { unavailable } = require('internal/unavailable');

exports.CompressionStream = unavailable('stream/web', 'CompressionStream', 1);
exports.DecompressionStream = unavailable('stream/web', 'DecompressionStream', 1);
