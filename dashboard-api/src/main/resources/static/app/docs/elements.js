/**
 * Makes an element. Text stays text whatever stands in it.
 *
 * @param {string} name
 * @param {Record<string, string | boolean>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(attribute, value === true ? '' : value);
    }
  }
  made.append(...children);
  return made;
}

/**
 * Text with `code` in it.
 *
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function words(text) {
  return text.split('`').map((part, place) => (place % 2 ? element('code', {}, part) : part));
}
