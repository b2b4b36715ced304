/** The places of the page by their names. Importing this defines the elements that stand there. */
import '../attention/needs-card.js';
import '../counts/opened-card.js';
import '../counts/status-ring.js';
import '../feed/event-list.js';
import '../feed/feed-connection.js';
import '../health/health-card.js';
import '../invoices/invoice-dialog.js';
import '../invoices/invoice-table.js';
import '../takings/money-card.js';
import '../takings/takings-chart.js';
import './notice-bar.js';
import './session-control.js';
import './theme-switch.js';

const SELECTORS = {
  announcements: '#announcements',
  chart: '.chart',
  connection: 'feed-connection',
  day: 'h1',
  demo: '.demo',
  dialog: 'invoice-dialog',
  events: '.events',
  health: '.health',
  invoices: '.invoices',
  needs: '.needs',
  notice: 'notice-bar',
  opened: '.opened',
  pending: '.pending',
  session: 'session-control',
  status: '.status',
  takings: '.takings',
  zone: '.zone',
};

/** @returns {Record<keyof typeof SELECTORS, any>} */
export function elements() {
  const found = Object.entries(SELECTORS).map(([name, selector]) => [name, document.querySelector(selector)]);
  const missing = found.filter(([, element]) => element === null).map(([name]) => name);
  if (missing.length > 0) {
    throw new Error(`dashboard.html has no place for: ${missing.join(', ')}`);
  }
  return Object.fromEntries(found);
}
