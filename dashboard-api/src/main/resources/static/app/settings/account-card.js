/** Who is signed in, with which rights, and from where else. */
import {LitElement, css, html, nothing} from 'lit';
import {problemWords} from '../page/problem-words.js';
import {base, buttons, card, skeleton} from '../page/styles.js';
import {read} from '../rest/api.js';
import {command} from '../rest/command.js';
import {Problem} from '../rest/problem.js';
import {age, exact} from '../values/time.js';
import {settingsStyles} from './settings-styles.js';

/** @typedef {{name: string, way: string, role: string|null, rights: string[], stores: string[]|null}} Session */
/** @typedef {{id: string, user: string, lastSeenAt: string, address: string, userAgent: string}} OpenSession */

class AccountCard extends LitElement {
  static properties = {session: {attribute: false}, sessions: {state: true}, problem: {state: true}};

  static styles = [base, card, buttons, skeleton, settingsStyles, css`
    li { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 8px 0; border-top: 1px solid var(--line); }
    h3 { margin: 18px 0 6px; font-size: var(--text); font-weight: 600; }
    .where { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .ways { display: flex; flex-wrap: wrap; gap: 10px; margin-top: 14px; }
    .ways .quiet { padding: 6px 12px; font-size: var(--text); }
  `];

  constructor() {
    super();
    /** @type {Session|null} */
    this.session = null;
    /** @type {OpenSession[]|null} */
    this.sessions = null;
    /** @type {Problem|null} */
    this.problem = null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('session') && this.session?.way === 'session') {
      this.#read();
    }
  }

  render() {
    return html`<section class="card pad" aria-labelledby="label">
      <header><h2 id="label">You</h2></header>
      ${this.session === null ? html`<p><span class="wait"></span></p>` : this.#who(this.session)}
      ${this.problem ? html`<p role="alert">${problemWords(this.problem)}</p>` : nothing}
    </section>`;
  }

  /** @param {Session} session */
  #who({name, way, role, stores}) {
    if (way !== 'session') {
      return html`<p class="note">You look at the demo as a guest. It is open to this machine only, and nothing can be changed.</p>
        <div class="ways"><a class="quiet" href="/login">Sign in</a></div>`;
    }
    return html`<dl>
        <div><dt>Signed in as</dt><dd>${name}</dd></div>
        <div><dt>Role</dt><dd>${role ?? '\u2013'}</dd></div>
        <div><dt>Stores</dt><dd>${stores === null ? 'All' : stores.length === 0 ? 'None yet: ask an admin' : stores.join(', ')}</dd></div>
      </dl>
      <div class="ways"><a class="quiet" href="/password">Change password</a></div>
      ${this.sessions === null ? nothing : html`<h3>Open sessions</h3><ul>${this.sessions.map((session) => row(session, session.user === name))}</ul>
        <div class="ways"><button type="button" class="quiet" @click=${this.#endOthers}>Sign out everywhere else</button></div>`}`;
  }

  async #read() {
    try {
      this.sessions = (await read('/api/v1/sessions')).body.sessions;
      this.problem = null;
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }

  async #endOthers() {
    try {
      await command('DELETE', '/api/v1/sessions');
      await this.#read();
    } catch (cause) {
      this.problem = Problem.of(cause);
    }
  }
}

/** @param {OpenSession} session @param {boolean} own */
function row({user, lastSeenAt, address, userAgent}, own) {
  return html`<li><span class="where" title=${userAgent}>${own ? nothing : html`<b>${user}</b> `}${address} <span class="faint">${userAgent}</span></span>
    <span class="faint" title=${exact(lastSeenAt)}>${age(lastSeenAt, Date.now())}</span></li>`;
}

customElements.define('account-card', AccountCard);
