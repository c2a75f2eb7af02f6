// Loaded before the program: counts what it does to the disk, and lets one of these steps go wrong
// or wait.
const { Buffer } = require('node:buffer');
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');
const process = require('node:process');

const { FAULT_ROOT: root, FAULT_AT: at, FAULT_KIND: kind, FAULT_COUNT: countFile } = process.env;
const { FAULT_GO: go } = process.env;
const original = { ...fs };
let steps = 0;

/** Steps that only read do not count, nor do those elsewhere. */
const concerns = (name, args) => {
  if (name === 'openSync' && (args[1] ?? 'r') === 'r') return false;
  if (name === 'openSync' && typeof args[1] === 'number' && (args[1] & 3) === 0) return false;
  return typeof args[0] !== 'string' || path.resolve(args[0]).startsWith(root);
};

const fault = (code) => Object.assign(new Error(`${code}: made for a test`), { code });

const NAMES = ['openSync', 'writeSync', 'writeFileSync', 'mkdirSync', 'renameSync', 'chmodSync'];
for (const name of NAMES) {
  fs[name] = (...args) => {
    if (!concerns(name, args)) return original[name](...args);
    steps += 1;
    if (countFile) original.writeFileSync(countFile, String(steps));
    if (steps !== Number(at)) return original[name](...args);
    if (kind === 'wait') {
      original.writeFileSync(`${go}.waiting`, '');
      const moment = new Int32Array(new SharedArrayBuffer(4));
      while (!original.existsSync(go)) Atomics.wait(moment, 0, 0, 10);
      return original[name](...args);
    }
    if (kind === 'half') {
      // What is in the file when the machine goes off in the middle of a write.
      if (name === 'writeFileSync') {
        const text = Buffer.from(args[1]);
        original.writeFileSync(args[0], text.subarray(0, text.length / 2), args[2]);
      }
      process.kill(process.pid, 'SIGKILL');
    }
    if (kind === 'after') original[name](...args);
    if (kind === 'after' || kind === 'before') process.kill(process.pid, 'SIGKILL');
    throw fault(kind);
  };
}
syncBuiltinESMExports();
