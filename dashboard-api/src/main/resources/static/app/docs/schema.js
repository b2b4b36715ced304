import { element, words } from './elements.js';

const REFERENCE = '#/components/schemas/';

/**
 * The schema itself, wherever it stands.
 *
 * @param {object} schema
 * @param {object} contract
 */
export function resolved(schema, contract) {
  const chosen = schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
  return chosen.$ref ? contract.components.schemas[chosen.$ref.slice(REFERENCE.length)] : chosen;
}

/** The type in a few words: "string (date-time) or null", "list of Invoice". */
export function typeOf(schema) {
  if (schema.$ref) {
    return schema.$ref.slice(REFERENCE.length);
  }
  if (schema.anyOf) {
    return schema.anyOf.map(typeOf).join(' or ');
  }
  if (schema.items) {
    return orNull(schema, 'list of ' + typeOf(schema.items));
  }
  if (schema.enum) {
    return schema.enum.join(' | ');
  }
  const kind = [schema.type ?? 'anything'].flat().join(' or ');
  return schema.format ? kind.replace(/\w+/, `$& (${schema.format})`) : kind;
}

function orNull(schema, text) {
  return [schema.type].flat().includes('null') ? text + ' or null' : text;
}

/** What stands in it, part by part; parts with parts of their own can be opened. */
export function parts(schema, contract, path = []) {
  const whole = resolved(schema, contract);
  const inner = whole.items ?? whole.additionalProperties;
  if (!whole.properties) {
    return inner && path.length < 6 ? parts(inner, contract, path) : null;
  }
  const list = element('ul', { class: 'parts' });
  for (const [name, part] of Object.entries(whole.properties)) {
    list.append(element('li', {}, ...row(name, part, whole, contract, path)));
  }
  return list;
}

function row(name, part, whole, contract, path) {
  const type = typeOf(part);
  const line = [
    element('code', {}, name),
    ' ',
    element('span', { class: 'type' }, type + (whole.required?.includes(name) ? '' : ', may be left out')),
    ...(part.description ? [' ', element('span', {}, ...words(part.description))] : []),
  ];
  const inner = path.includes(type) ? null : parts(part, contract, [...path, type]);
  return inner ? [element('details', {}, element('summary', {}, ...line), inner)] : line;
}
