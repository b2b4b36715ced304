/** The way of an event: each station with its rate, its lag and its health. */
import {one, shell} from '../page/shell.js';
import {read} from '../rest/api.js';
import {Problem} from '../rest/problem.js';
import '../page/notice-bar.js';
import './dead-letters.js';
import './event-way.js';

const LOOK_MILLIS = 2_000;

const on = {letters: one('dead-letters'), notice: one('notice-bar'), way: one('event-way')};
const {showFreshness} = shell();
/** @type {import('../rest/api.js').Answer<import('../rest/answers.js').Pipeline>|null} */
let answer = null;
let asking = false;

async function look() {
  if (asking || document.visibilityState === 'hidden') {
    return;
  }
  asking = true;
  try {
    answer = await read('/api/v1/pipeline');
    on.way.hops = answer.body.hops;
    on.letters.letters = answer.body.deadLetters;
    on.notice.problem = null;
    showFreshness(answer, false);
  } catch (cause) {
    Object.assign(on.notice, {problem: Problem.of(cause), shownSince: answer?.answeredAt ?? null});
  } finally {
    asking = false;
  }
}

document.addEventListener('retry', look);
document.addEventListener('visibilitychange', look);
setInterval(look, LOOK_MILLIS);
look();
