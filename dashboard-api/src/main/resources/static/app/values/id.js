/** Ids are long base58 texts; people recognise them by their ends. */

import {page} from '../page/store.js';

const SHORT_MAX = 12;

/** @param {string} id */
export function short(id) {
  return id.length <= SHORT_MAX ? id : `${id.slice(0, 6)}\u2026${id.slice(-4)}`;
}

/** Invoice ids are unique only within a store. @param {{storeId: string, invoiceId: string}} invoice */
export function keyOf({storeId, invoiceId}) {
  return `${storeId}/${invoiceId}`;
}

/** The invoice's resource in the REST API. @param {{storeId: string, invoiceId: string}} invoice */
export function pathOf({storeId, invoiceId}) {
  return `/api/v1/invoices/${encodeURIComponent(storeId)}/${encodeURIComponent(invoiceId)}`;
}

/** The invoice's page, for whoever looks at this store or at all. @param {{storeId: string, invoiceId: string}} invoice */
export function pageOf({storeId, invoiceId}) {
  return page(`/invoices/${encodeURIComponent(storeId)}/${encodeURIComponent(invoiceId)}`);
}
