/** Before the first event: how to get one. */
import {css, html} from 'lit';

const PATH = '/api/webhooks/btcpay/events';

export const guideStyles = css`
  .guide { flex: 1; display: grid; align-content: start; justify-items: center; gap: 22px; padding: 30px 24px 52px; text-align: center; }
  .guide h3 { font-size: 19px; font-weight: 650; letter-spacing: -0.02em; }
  .guide p { color: var(--ink-soft); max-width: 62ch; }
  .ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); gap: 14px; width: 100%; max-width: 720px; text-align: left; }
  .ways li { display: grid; align-content: start; gap: 8px; padding: 16px 18px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); }
  .ways b { font-weight: 600; }
  .ways code { display: flex; justify-content: space-between; align-items: center; gap: 8px; padding: 7px 10px; border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--surface); font-family: var(--mono); font-size: 12.5px; overflow-wrap: anywhere; }
  @media (width < 700px) { .guide { padding-inline: 14px; } .ways { grid-template-columns: minmax(0, 1fr); } }
`;

export function emptyGuide() {
  return html`<div class="guide">
    <div><h3>Waiting for the first event</h3><p>The page fills by itself as soon as a webhook arrives.</p></div>
    <ul class="ways">
      <li><b>From your BTCPay Server</b>
        <p>Store \u2192 Settings \u2192 Webhooks: create one for all events with this path of your public address, and the same secret as <span class="mono">BTCPAY_WEBHOOK_SECRET</span>.</p>
        <code>POST ${PATH}<copy-button .text=${PATH} what="the webhook's path"></copy-button></code></li>
      <li><b>Without one</b>
        <p>The simulator plays shops and customers, with signed webhooks as BTCPay sends them.</p>
        <code>./tracker simulate<copy-button text="./tracker simulate" what="the command"></copy-button></code></li>
    </ul>
  </div>`;
}
