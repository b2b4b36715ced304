/** Who is signed in, and the way in or out. */
import {LitElement, css, html, nothing} from 'lit';
import {command} from '../rest/command.js';
import {base, buttons} from './styles.js';

/** @typedef {{name: string, way: 'session'|'token'|'demo'}} Session */

class SessionControl extends LitElement {
  static properties = {session: {attribute: false}};

  static styles = [base, buttons, css`
    :host { display: flex; gap: 10px; align-items: center; }
    .who { max-width: 11ch; overflow: hidden; text-overflow: ellipsis; color: var(--ink-soft); }
    a, button { color: var(--link); }
  `];

  constructor() {
    super();
    /** @type {Session|null} */
    this.session = null;
  }

  render() {
    if (this.session === null) {
      return nothing;
    }
    return this.session.way === 'session'
      ? html`<span class="who">${this.session.name}</span><button type="button" @click=${this.#signOut}>Sign out</button>`
      : html`<a href="/login">Sign in</a>`;
  }

  async #signOut() {
    await command('POST', '/logout');
    location.assign('/login');
  }
}

customElements.define('session-control', SessionControl);
