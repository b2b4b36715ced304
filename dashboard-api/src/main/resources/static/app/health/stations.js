/** What the server says about its stations. The answer is one also when it is a bad one (503). */

const TIMEOUT_MILLIS = 5_000;

/** @typedef {{down: string[]}} Stations names of those that are not well; the server can answer without some of them */

/** @returns {Promise<Stations|null>} null when nobody answers */
export async function stations() {
  try {
    const response = await fetch('/health', {cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MILLIS)});
    return told(await response.json());
  } catch {
    return null;
  }
}

/** @param {Record<string, any>} health @returns {Stations} */
function told(health) {
  const named = Object.entries(health.stations ?? {});
  const down = named.filter(([, {status}]) => status !== 'UP').map(([name]) => name);
  return {down: named.length === 0 && health.status !== 'UP' ? ['server'] : down};
}
