import { element } from './elements.js';

const SHOWN_MAX = 100_000;
const HEADERS = ['tracker-position', 'tracker-age', 'tracker-served-by'];

/**
 * A form that asks the question and shows the answer as it came; a file, which may be big, is left to the
 * browser. Only questions: nothing here changes anything.
 */
export function trial(path, operation, isFile) {
  const fields = operation.parameters.filter((parameter) => parameter.in !== 'header');
  const command = element('pre', { class: 'command', tabindex: '0' });
  const answer = element('output', {});
  const form = element(
    'form',
    { class: 'trial' },
    ...fields.map((parameter) => field(parameter, operation)),
    command,
    element('button', {}, isFile ? 'Download' : 'Ask'),
    answer,
  );
  const show = () => (command.textContent = curl(address(path, fields, form)));
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted = address(path, fields, form);
    isFile ? location.assign(wanted) : ask(wanted, answer);
  });
  show();
  return form;
}

function field(parameter, operation) {
  const id = `${operation.operationId}-${parameter.name}`;
  const asked = { id, name: parameter.name, required: parameter.required, autocomplete: 'off' };
  const input = parameter.schema.enum
    ? element('select', asked, ...['', ...parameter.schema.enum].map((one) => element('option', {}, one)))
    : element('input', { ...asked, spellcheck: 'false' });
  return element('label', { for: id }, parameter.name, input);
}

function address(path, fields, form) {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place } of fields) {
    const value = form.elements.namedItem(name).value;
    if (place === 'path') {
      filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    } else if (value) {
      query.set(name, value);
    }
  }
  return query.size ? `${filled}?${query}` : filled;
}

function curl(address) {
  return `curl -H "Authorization: Bearer $TOKEN" '${location.origin}${address.replaceAll("'", '%27')}'`;
}

async function ask(address, answer) {
  answer.replaceChildren('Asking …');
  try {
    const response = await fetch(address);
    const facts = HEADERS.filter((name) => response.headers.has(name)).map(
      (name) => `${name}: ${response.headers.get(name)}`,
    );
    const status = `${response.status} ${response.statusText}`.trim();
    const body = pretty(await response.text());
    answer.replaceChildren(
      element('p', { class: response.ok ? 'good' : 'bad' }, [status, ...facts].join(' · ')),
      element('pre', { tabindex: '0' }, body.length > SHOWN_MAX ? body.slice(0, SHOWN_MAX) + '\n…' : body),
    );
  } catch {
    answer.replaceChildren(element('p', { class: 'bad' }, 'No answer: the tracker cannot be reached. Try again.'));
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
