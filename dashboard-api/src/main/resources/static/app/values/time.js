/** How moments are shown: near ones as an age, all of them exactly on hover. Moments are ISO-8601 UTC texts. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The viewer's own zone: "today" is the viewer's day. */
export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const LANGUAGE = 'en-GB';
const clockOf = format({hour: '2-digit', minute: '2-digit', second: '2-digit'});
const hourOf = format({hour: '2-digit', minute: '2-digit'});
const dayOf = format({day: 'numeric', month: 'short'});
const longDayOf = format({weekday: 'long', day: 'numeric', month: 'long'});
const weekdayOf = format({weekday: 'long'});
const exactOf = format({dateStyle: 'medium', timeStyle: 'long'});

/** @param {number} millis */
export function duration(millis) {
  if (millis < SECOND) {
    return `${(Math.max(0, millis) / SECOND).toFixed(1)}\u202fs`;
  }
  if (millis < MINUTE) {
    return `${Math.floor(millis / SECOND)}\u202fs`;
  }
  if (millis < HOUR) {
    return `${Math.floor(millis / MINUTE)}\u202fmin`;
  }
  return millis < DAY ? `${Math.floor(millis / HOUR)}\u202fh` : `${Math.floor(millis / DAY)}\u202fd`;
}

/** How long something takes, with as much detail as helps. @param {number} seconds */
export function span(seconds) {
  if (seconds < 60) {
    return `${seconds}\u202fs`;
  }
  const [whole, rest, large, small] = seconds < 3600
    ? [Math.floor(seconds / 60), seconds % 60, 'min', 's']
    : [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), 'h', 'min'];
  return rest === 0 || whole >= 10 ? `${whole}\u202f${large}` : `${whole}\u202f${large} ${rest}\u202f${small}`;
}

/** @param {string} moment @param {number} nowMillis */
export function age(moment, nowMillis) {
  const millis = nowMillis - Date.parse(moment);
  return millis < SECOND ? 'now' : `${duration(millis)} ago`;
}

/** Time of day, with the day before it when that is another one. @param {string} moment @param {number} nowMillis */
export function clock(moment, nowMillis) {
  const at = new Date(moment);
  const time = clockOf.format(at);
  return isSameDay(at, new Date(nowMillis)) ? time : `${dayOf.format(at)}, ${hourOf.format(at)}`;
}

/** @param {string} moment */
export function hour(moment) {
  return hourOf.format(new Date(moment));
}

/** @param {number} millis */
export function weekday(millis) {
  return weekdayOf.format(new Date(millis));
}

/** @param {number} millis */
export function longDay(millis) {
  return longDayOf.format(new Date(millis));
}

/** For hovering: local with its zone, and UTC. @param {string} moment */
export function exact(moment) {
  return `${exactOf.format(new Date(moment))} (${moment})`;
}

/** @param {Date} a @param {Date} b */
export function isSameDay(a, b) {
  return dayOf.format(a) === dayOf.format(b) && Math.abs(a.getTime() - b.getTime()) < 2 * DAY;
}

/** @param {Intl.DateTimeFormatOptions} options */
function format(options) {
  return new Intl.DateTimeFormat(LANGUAGE, {timeZone: ZONE, hourCycle: 'h23', ...options});
}
