/** Every webhook delivery that reached us, the refused ones too. */
import {liveList} from '../lists/live-list.js';
import {one} from '../page/shell.js';
import {clock} from '../values/time.js';
import './delivery-list.js';
import {NAMES} from './delivery-filters.js';

const on = {filters: one('delivery-filters'), list: one('delivery-list')};

on.filters.question = liveList({
  path: '/api/v1/deliveries',
  names: NAMES,
  /** @param {import('../rest/answers.js').DeliveryPage} page */
  show({deliveries}) {
    const reads = on.list.opened !== null && on.list.rows !== null; // meanwhile lines stay where they are
    Object.assign(on.list, {rows: reads ? on.list.rows : deliveries, failed: false});
    return deliveries.length;
  },
  failed: () => (on.list.failed = true),
  words: ({keptFrom}) => (keptFrom ? [`kept since ${clock(keptFrom, Date.now())}`] : []),
});
