/** Requests that change something. The server takes them with the value of its own cookie only. */
import {Problem} from './problem.js';

const CSRF = /(?:^|; )(?:__Host-)?tracker-csrf=([^;]+)/;
const TIMEOUT_MILLIS = 10_000;

/** @param {string} method @param {string} path @returns {Promise<void>} or fails with a Problem */
export async function command(method, path) {
  try {
    const response = await fetch(path, {
      method,
      headers: {'X-XSRF-TOKEN': CSRF.exec(document.cookie)?.[1] ?? '', 'accept': 'application/problem+json'},
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
    if (response.status >= 400) {
      throw await Problem.told(response);
    }
  } catch (cause) {
    throw Problem.of(cause);
  }
}
