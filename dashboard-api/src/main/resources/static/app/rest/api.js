/** Reads of /api/v1: the body together with how fresh it is. */
import {Problem} from './problem.js';
import {position} from './position.js';

const TIMEOUT_MILLIS = 10_000;

/**
 * @template T
 * @typedef {object} Answer
 * @property {T} body
 * @property {import('./position.js').Position} position
 * @property {number|null} behindMillis how far the rows were behind when they were read
 * @property {string} servedBy
 * @property {number} answeredAt
 */

/**
 * @template T
 * @param {string} path
 * @param {Record<string, string|number|null|undefined>} [query] empty values are left out
 * @returns {Promise<Answer<T>>} or fails with a Problem
 */
export async function read(path, query = {}) {
  try {
    const response = await fetch(withQuery(path, query), {
      headers: {accept: 'application/json, application/problem+json'},
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    if (response.status === 401) {
      location.reload(); // the session is over: the server leads to the sign-in and back
    }
    if (!response.ok) {
      throw await Problem.told(response);
    }
    return answer(response, await response.json());
  } catch (cause) {
    throw Problem.of(cause);
  }
}

/** @template T @param {Response} response @param {T} body @returns {Answer<T>} */
function answer(response, body) {
  const seconds = response.headers.get('Tracker-Age');
  return {
    body,
    position: position(response.headers.get('Tracker-Position')),
    behindMillis: seconds === null ? null : Number(seconds) * 1000,
    servedBy: response.headers.get('Tracker-Served-By') ?? '',
    answeredAt: Date.now(),
  };
}

/** Empty values are left out. @param {string} path @param {Record<string, string|number|null|undefined>} query */
export function withQuery(path, query) {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}
