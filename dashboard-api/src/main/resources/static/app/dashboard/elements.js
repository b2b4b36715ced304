/** What stands on the dashboard, by its place. Importing this defines the elements. */
import {one} from '../page/shell.js';
import '../attention/needs-card.js';
import '../counts/funnel-card.js';
import '../counts/stat-card.js';
import '../counts/status-ring.js';
import '../health/health-line.js';
import '../invoices/newest-card.js';
import '../live/live-strip.js';
import '../page/notice-bar.js';
import '../page/store-switch.js';
import '../stores/store-card.js';
import '../takings/method-card.js';
import '../takings/range-picker.js';
import '../takings/takings-panel.js';

export const on = {
  announcements: one('#announcements'),
  average: one('.average'),
  conversion: one('.conversion'),
  funnel: one('.funnel'),
  health: one('health-line'),
  methods: one('.methods'),
  needs: one('.needs'),
  newest: one('.newest'),
  notice: one('notice-bar'),
  opened: one('.opened'),
  pending: one('.pending'),
  settlement: one('.settlement'),
  status: one('.status'),
  stores: one('.stores'),
  strip: one('live-strip'),
  switch: one('store-switch'),
  takings: one('.takings'),
};
