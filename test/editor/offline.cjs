// Loaded before the language server: whatever would leave this machine is refused and told.
const net = require('node:net');
const dns = require('node:dns');
const process = require('node:process');

const refuse = (what) => {
  process.stderr.write(`NETWORK ${what}\n`);
  throw new Error(`No network here: ${what}`);
};
net.Socket.prototype.connect = (...args) =>
  refuse(args[0]?.host ?? args[0]?.[0]?.host ?? 'somewhere');
dns.lookup = (host) => refuse(host);
