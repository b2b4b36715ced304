import {text} from '../values/money.js';

const BETWEEN_MILLIS = 5_000;

/** Tells screen readers what happened: one sentence for all of it, at most every five seconds. */
export class Announcer {
  #region;
  #events = 0;
  #timer = 0;
  #words = () => '';

  /** @param {HTMLElement} region a polite live region */
  constructor(region) {
    this.#region = region;
  }

  /** @param {number} events @param {() => string} words what to add, asked for when it is said */
  arrived(events, words) {
    this.#events += events;
    this.#words = words;
    this.#timer ||= setTimeout(() => this.#say(), BETWEEN_MILLIS);
  }

  #say() {
    const events = this.#events === 1 ? '1 new event' : `${this.#events} new events`;
    this.#region.textContent = `${events}. ${this.#words()}`;
    this.#events = 0;
    this.#timer = 0;
  }
}

/** @param {import('../rest/answers.js').Summary|null} summary */
export function takingsSentence(summary) {
  const takings = summary?.takings ?? [];
  return takings.length === 0 ? '' : `Takings today ${takings.map(text).join(' and ')}.`;
}
