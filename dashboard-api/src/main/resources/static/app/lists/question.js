/**
 * What a list is asked stands in the address: it can be kept, sent and gone back to. Names are those of
 * the REST API, so the same question can be put there.
 */
import {STORE} from '../page/store.js';
import {ZONE} from '../values/time.js';

/** @param {readonly string[]} names the parameters a list has @returns {Record<string, string>} those that are given */
export function asked(names) {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? '']).filter(([, value]) => value !== ''));
}

/** For the REST API: days are the viewer's. @param {Record<string, string>} question @returns {Record<string, string|null>} */
export function toApi(question) {
  return {store: STORE, ...question, zone: question.from || question.to ? ZONE : null};
}

/** The page's address with this question. @param {Record<string, string>} question */
export function addressOf(question) {
  const given = Object.entries({store: STORE ?? '', ...question}).filter(([, value]) => value !== '');
  const text = new URLSearchParams(given).toString();
  return text ? `${location.pathname}?${text}` : location.pathname;
}
