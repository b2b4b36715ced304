/** Round numbers for an axis: from zero (or below) to just above the greatest value. */

const STEPS = [1, 2, 2.5, 5, 10];
const TICKS = 4;

/**
 * @param {readonly number[]} values
 * @returns {{low: number, high: number, ticks: number[]}} ticks ascending, the ends included
 */
export function scale(values) {
  const greatest = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const step = roundStep((greatest - least) / TICKS);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(greatest / step) * step, low + step);
  const count = Math.round((high - low) / step);
  return {low, high, ticks: Array.from({length: count + 1}, (_, i) => low + i * step)};
}

/** @param {number} least */
function roundStep(least) {
  if (least === 0) {
    return 1;
  }
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const factor = STEPS.find((candidate) => candidate * magnitude >= least * 0.999) ?? 10;
  return factor * magnitude;
}
