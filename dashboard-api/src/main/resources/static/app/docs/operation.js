import { element, words } from './elements.js';
import { parts, typeOf } from './schema.js';
import { trial } from './trial.js';

const SHOWN = 'application/json';
const ENDLESS = 'text/event-stream';

/** One method of one path; what is in it is made when it is opened. */
export function operation(path, method, told, contract) {
  const block = element(
    'details',
    { class: 'operation', id: told.operationId },
    element(
      'summary',
      {},
      element('b', { class: `method ${method}` }, method.toUpperCase()),
      ' ',
      element('code', {}, path),
      ' ',
      element('span', {}, ...words(told.summary)),
    ),
  );
  block.addEventListener('toggle', () => block.append(...content(path, method, told, contract)), { once: true });
  return block;
}

function content(path, method, told, contract) {
  const made = [];
  if (told.description) {
    made.push(element('p', {}, ...words(told.description)));
  }
  if (told.parameters.length) {
    made.push(element('h3', {}, 'Takes'), parameters(told.parameters));
  }
  if (told.requestBody) {
    made.push(element('h3', {}, 'Body'), ...body(told.requestBody.content, contract));
  }
  for (const [status, response] of Object.entries(told.responses)) {
    if (status !== 'default') {
      made.push(element('h3', {}, `Answers ${status}`), element('p', {}, ...words(response.description)));
      made.push(...body(response.content ?? {}, contract));
    }
  }
  const formats = told.responses['200']?.content ?? {};
  if (method === 'get' && !formats[ENDLESS]) {
    made.push(element('h3', {}, 'Try it'), trial(path, told, !formats[SHOWN]));
  }
  return made;
}

function parameters(list) {
  return element(
    'ul',
    { class: 'parts' },
    ...list.map((parameter) =>
      element(
        'li',
        {},
        element('code', {}, parameter.name),
        ' ',
        element('span', { class: 'type' }, typeOf(parameter.schema) + (parameter.required ? ', needed' : '')),
        ' ',
        ...words(parameter.description),
      ),
    ),
  );
}

function body(content, contract) {
  return Object.entries(content).flatMap(([type, { schema, example }]) => {
    const made = [element('p', { class: 'type' }, `${type}: ${typeOf(schema)}`)];
    const inner = parts(schema, contract);
    if (inner) {
      made.push(inner);
    }
    if (example !== undefined) {
      made.push(element('pre', { tabindex: '0' }, JSON.stringify(example, null, 2)));
    }
    return made;
  });
}
