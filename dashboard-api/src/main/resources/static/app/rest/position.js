/**
 * Place of the rows in the log: next offset per partition, as the header Tracker-Position tells it
 * ("0:17,3:4"; partitions without records are left out).
 *
 * @typedef {ReadonlyMap<number, number>} Position
 */

/** @param {string|null} header @returns {Position} */
export function position(header) {
  const pairs = (header ?? '').split(',').filter(Boolean).map((pair) => pair.split(':').map(Number));
  return new Map(pairs.map(([partition, offset]) => [partition, offset]));
}

/** Whether rows at `at` contain everything before `wanted`. @param {Position} at @param {Position} wanted */
export function covers(at, wanted) {
  return [...wanted].every(([partition, offset]) => (at.get(partition) ?? 0) >= offset);
}

/** The position just after these events. @param {Iterable<{partition: number, offset: number}>} events @returns {Position} */
export function after(events) {
  const next = new Map();
  for (const {partition, offset} of events) {
    next.set(partition, Math.max(next.get(partition) ?? 0, offset + 1));
  }
  return next;
}

/** @param {Position} a @param {Position} b @returns {Position} */
export function furthest(a, b) {
  const merged = new Map(a);
  for (const [partition, offset] of b) {
    merged.set(partition, Math.max(merged.get(partition) ?? 0, offset));
  }
  return merged;
}
