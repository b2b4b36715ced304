/** The ways for programs. */
import {LitElement, html} from 'lit';
import {base, buttons, card} from '../page/styles.js';
import {settingsStyles} from './settings-styles.js';

class ApiCard extends LitElement {
  static styles = [base, card, buttons, settingsStyles];

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">For programs</h2></header>
      <ul class="links">
        <li><a class="link" href="/docs">REST API</a> <span class="faint">browse and try it</span></li>
        <li><a class="link" href="/openapi.json">OpenAPI 3.1</a> <span class="faint">to generate clients from</span></li>
        <li><code>/ws/events</code>, <code>/api/v1/events</code> <span class="faint">the live feed, as WebSocket and server-sent events</span></li>
      </ul>
    </section>`;
  }
}

customElements.define('api-card', ApiCard);
