/** The store that is looked at stands in the address, so that a link shows what its sender sees. */

/** Null means all. @type {string|null} */
export const STORE = new URLSearchParams(location.search).get('store');

/** The same page with some parameters changed; null takes one out. @param {Record<string, string|null>} changes */
export function here(changes) {
  return withParameters(location.pathname + location.search, changes);
}

/** A page of ours for the store that is looked at. @param {string} path @param {Record<string, string|null>} [query] */
export function page(path, query = {}) {
  return withParameters(path, {store: STORE, ...query});
}

/** Links of the navigation keep the store. */
export function storeLinks() {
  if (STORE !== null) {
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('nav a, a.name'))) {
      link.href = page(link.pathname);
    }
  }
}

/** @param {string} address @param {Record<string, string|null>} changes */
function withParameters(address, changes) {
  const [path, query] = address.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') {
      parameters.delete(name);
    } else {
      parameters.set(name, value);
    }
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
