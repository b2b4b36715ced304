/** Rows must not move away under a pointer or a focus: meanwhile known ones are renewed where they stand. */
import {keyOf} from '../values/id.js';

/** @typedef {import('../rest/answers.js').Invoice} Invoice */

/**
 * @param {readonly Invoice[]} shown
 * @param {readonly Invoice[]} rows
 * @returns {Invoice[]} as many and in the same order as shown
 */
export function steady(shown, rows) {
  const renewed = new Map(rows.map((row) => [keyOf(row), row]));
  return shown.map((row) => renewed.get(keyOf(row)) ?? row);
}

/** How many rows wait above the first one shown. @param {readonly Invoice[]} shown @param {readonly Invoice[]} rows */
export function waiting(shown, rows) {
  const known = new Set(shown.map(keyOf));
  const first = rows.findIndex((row) => known.has(keyOf(row)));
  return Math.max(0, first);
}

/** @param {ParentNode} root */
export function isInUse(root) {
  const body = root.querySelector('tbody');
  const pointed = matchMedia('(hover: hover)').matches && body?.matches(':hover');
  return Boolean(pointed || body?.querySelector(':focus-visible'));
}
