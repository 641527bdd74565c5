// Reads a QR code of version 1 to 6 and level M (ISO/IEC 18004): enough for an address, made without the package that draws it.
import assert from "node:assert/strict";

/** Blocks, and data bytes in each. */
const blocks_of = [null, [1, 16], [1, 28], [1, 44], [2, 32], [2, 43], [4, 27]];
const masks = [
  (i, j) => (i + j) % 2 === 0, (i) => i % 2 === 0, (i, j) => j % 3 === 0, (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0, (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

/** The modules of a picture whose dark squares are parts `Mx yh1v1h-1z` of one path, without the quiet zone. */
export function modules_of_path(path, size, quiet = 4) {
  const whole = Array.from({length: size}, () => Array(size).fill(false));
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) whole[Number(y)][Number(x)] = true;
  whole.forEach((row, y) => row.forEach((dark, x) => {
    if (x < quiet || y < quiet || x >= size - quiet || y >= size - quiet) assert.ok(!dark, "the quiet zone is light");
  }));
  return whole.slice(quiet, -quiet).map((row) => row.slice(quiet, -quiet));
}

export function read_qr(modules) {
  const size = modules.length;
  const version = (size - 17) / 4;
  assert.ok(Number.isInteger(version) && version >= 1 && version <= 6, `version ${version}`);
  const ring = (top, left) => Array.from({length: 49}, (_, k) => [Math.floor(k / 7), k % 7])
    .every(([i, j]) => modules[top + i][left + j] === (Math.max(Math.abs(i - 3), Math.abs(j - 3)) !== 2));
  assert.ok(ring(0, 0) && ring(0, size - 7) && ring(size - 7, 0), "three finder patterns");

  const places = [...[0, 1, 2, 3, 4, 5, 7, 8].map((j) => [8, j]), ...[7, 5, 4, 3, 2, 1, 0].map((i) => [i, 8])];
  const format = places.reduce((bits, [i, j]) => (bits << 1) | Number(modules[i][j]), 0) ^ 0x5412;
  assert.equal(format >> 13, 0, "level M");
  const mask = masks[(format >> 10) & 7];

  const reserved = (i, j) => (i < 9 && j < 9) || (i < 9 && j >= size - 8) || (i >= size - 8 && j < 9) || i === 6 || j === 6 ||
    (version > 1 && Math.abs(i - (size - 7)) <= 2 && Math.abs(j - (size - 7)) <= 2);
  const bits = [];
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2, upward = !upward) {
    if (right === 6) right = 5;
    for (let k = 0; k < size; ++k) {
      const i = upward ? size - 1 - k : k;
      for (const j of [right, right - 1]) if (!reserved(i, j)) bits.push(Number(modules[i][j] !== mask(i, j)));
    }
  }
  const bytes = Array.from({length: Math.floor(bits.length / 8)}, (_, k) => bits.slice(8 * k, 8 * k + 8).reduce((byte, bit) => (byte << 1) | bit, 0));
  const [blocks, each] = blocks_of[version];
  const data = Array.from({length: blocks * each}, (_, k) => bytes[(k % each) * blocks + Math.floor(k / each)]);
  const stream = data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((k) => (byte >> k) & 1));
  const take = (count) => stream.splice(0, count).reduce((number, bit) => 2 * number + bit, 0);
  assert.equal(take(4), 4, "bytes");
  const length = take(8);
  return Buffer.from(Array.from({length}, () => take(8))).toString("utf8");
}
