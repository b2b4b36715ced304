/** Takes home exactly what is shown, all pages of it. */
import {LitElement, css, html, nothing} from 'lit';
import {base, buttons} from '../page/styles.js';
import {withQuery} from '../rest/api.js';

class ExportLinks extends LitElement {
  static properties = {path: {}, question: {attribute: false}, open: {state: true}};

  static styles = [base, buttons, css`
    :host { position: relative; }
    .act { height: 34px; padding: 0 14px; border: 1px solid var(--line-strong); border-radius: var(--radius-small); background: var(--surface); }
    ul {
      position: absolute; inset: 40px 0 auto auto; z-index: 2; width: 260px; padding: 6px; border: 1px solid var(--line);
      border-radius: var(--radius); background: var(--surface); box-shadow: var(--float);
    }
    a { display: grid; padding: 8px 10px; border-radius: 7px; color: inherit; text-decoration: none; }
    a:hover { background: var(--raised); }
    b { font-weight: 600; }
    small { color: var(--ink-faint); font-size: var(--text-small); }
  `];

  constructor() {
    super();
    /** What is taken home: its name in the REST API. */
    this.path = '';
    /** @type {Record<string, string|null>} */
    this.question = {};
    this.open = false;
    this.addEventListener('keydown', ({key}) => key === 'Escape' && (this.open = false));
  }

  render() {
    return html`<button type="button" class="act" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>Export</button>
      ${this.open ? html`<ul>${this.path.split(' ').map((grain) => [link(grain, 'csv', 'for a spreadsheet', this.question), link(grain, 'jsonl', 'one JSON object a line', this.question)])}</ul>` : nothing}`;
  }
}

/** @param {string} grain @param {string} form @param {string} use @param {Record<string, string|null>} question */
function link(grain, form, use, question) {
  return html`<li><a href=${withQuery(`/api/v1/exports/${grain}.${form}`, question)} download><b>${grain.charAt(0).toUpperCase()}${grain.slice(1)} as ${form.toUpperCase()}</b><small>${use}</small></a></li>`;
}

customElements.define('export-links', ExportLinks);
