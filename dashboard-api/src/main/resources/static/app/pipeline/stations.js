/** The stations of the way in words. */

/** @typedef {import('../rest/answers.js').Hop} Hop */

/** @type {Readonly<Record<string, {title: string, does: string}>>} */
export const STATIONS = {
  gateway: {title: 'Gateway', does: 'checks signatures, takes events in'},
  topic: {title: 'Log', does: 'keeps every event for ever'},
  projector: {title: 'Projector', does: 'folds events into invoices'},
  primary: {title: 'Primary', does: 'holds the rows'},
  replica: {title: 'Standby', does: 'answers the pages'},
  feed: {title: 'Live feed', does: 'tells pages at once'},
};

/** A few events behind is the way itself; this is waiting. */
const LAG_SECONDS = 5;

/** @param {Hop} hop @returns {'good'|'warn'|'bad'} */
export function toneOf({status, lagSeconds}) {
  if (status !== 'UP') {
    return 'bad';
  }
  return (lagSeconds ?? 0) >= LAG_SECONDS ? 'warn' : 'good';
}
