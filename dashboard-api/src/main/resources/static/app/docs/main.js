import { element, words } from './elements.js';
import { operation } from './operation.js';

const place = document.getElementById('operations');

async function start() {
  const response = await fetch('/openapi.json');
  if (!response.ok) {
    throw new Error(`/openapi.json answered ${response.status}`);
  }
  const contract = await response.json();
  document.getElementById('version').textContent = `version ${contract.info.version}`;
  document.getElementById('about').append(...words(contract.info.description));
  const blocks = list(contract);
  place.setAttribute('aria-busy', 'false');
  openNamed();
  addEventListener('hashchange', openNamed);
  document.getElementById('find').addEventListener('input', (event) => find(event.target.value, blocks));
}

/** A heading for each tag, and the operations that have it. */
function list(contract) {
  const blocks = [];
  for (const { name, description } of contract.tags) {
    const section = element('section', {}, element('h2', {}, name), element('p', {}, ...words(description)));
    for (const [path, methods] of Object.entries(contract.paths)) {
      for (const [method, told] of Object.entries(methods)) {
        if (told.tags.includes(name)) {
          const block = operation(path, method, told, contract);
          section.append(block);
          blocks.push({ block, section, text: JSON.stringify([path, told]).toLowerCase() });
        }
      }
    }
    place.append(section);
  }
  return blocks;
}

function find(text, blocks) {
  const wanted = text.trim().toLowerCase();
  blocks.forEach(({ block, text: has }) => (block.hidden = !has.includes(wanted)));
  for (const { section } of blocks) {
    section.hidden = !section.querySelector('.operation:not([hidden])');
  }
  document.getElementById('none').hidden = blocks.some(({ block }) => !block.hidden);
}

/** The address can name an operation, so that one can be pointed to. */
function openNamed() {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (named?.matches('.operation')) {
    named.open = true;
    named.scrollIntoView();
  }
}

start().catch((failure) => {
  place.setAttribute('aria-busy', 'false');
  place.append(element('p', { role: 'alert' }, `The contract cannot be shown: ${failure.message}. Load the page again.`));
});
