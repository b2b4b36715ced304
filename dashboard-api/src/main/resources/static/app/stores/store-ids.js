/** The stores that can be looked at. */
import {read} from '../rest/api.js';

/** @returns {Promise<string[]>} */
export async function storeIds() {
  const {body} = await read('/api/v1/stores');
  return body.stores.map((/** @type {{storeId: string}} */ {storeId}) => storeId);
}
