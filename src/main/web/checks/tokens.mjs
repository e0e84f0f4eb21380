// Finds declarations that would silently do nothing because a token is not defined.

// Variants and elements of components that no page of ours uses; `unusedIn` proves that they stay unused.
export const UNUSED = [
  'nl-button--subtle', 'nl-button--positive', 'nl-button--negative', 'nl-button--pressed', 'nl-button--busy',
  'nl-button--disabled', 'nl-button--icon-only', 'nl-button__icon', 'nl-heading--level-4', 'nl-heading--level-5',
  'nl-heading--level-6', 'nl-link--current', 'nl-link--disabled', 'nl-link--inline-box', 'nl-skip-link--visible:',
  'utrecht-alert__icon', 'utrecht-alert--ok', 'utrecht-checkbox--disabled', 'utrecht-form-field--checkbox',
  'utrecht-form-field--radio', 'utrecht-form-field-description--', 'utrecht-form-fieldset--',
  'utrecht-form-fieldset__legend--disabled', 'utrecht-form-fieldset__legend--distanced', 'utrecht-form-label--',
  'utrecht-radio-button--active', 'utrecht-radio-button--disabled', 'utrecht-select--disabled',
  'utrecht-select--busy', 'utrecht-textarea--read-only', 'utrecht-textarea__placeholder',
  'utrecht-textbox--disabled', 'utrecht-textbox--read-only', 'utrecht-textbox__placeholder',
  'utrecht-textbox--numeric',
];

/** The classes of UNUSED that occur in `text` (templates and our own styles). */
export function unusedIn(text) {
  return UNUSED.filter((name) => new RegExp(`${name.replace(/:$/, '(?![-\\w])')}`).test(text));
}

/** @returns a list of `selector { property }: --token` for every token that is used, without fall-back, and not defined. */
export function undefinedTokens(css) {
  const rules = [...rulesOf(css.replace(/\/\*[^]*?\*\//g, ''))];
  const defined = settle(rules);
  const missing = new Set();
  for (const { selector, property, value } of rules) {
    if (property.startsWith('--') || skipped(selector)) continue;
    for (const token of unresolved(value, defined)) missing.add(`${token}   in ${selector} { ${property} }`);
  }
  return [...missing].sort();
}

function skipped(selector) {
  return selector.split(/,(?![^(]*\))/).every((part) =>
    UNUSED.some((name) => part.includes(name.replace(/:$/, ''))) || /:disabled|:read-only|::placeholder|disabled=true/.test(part));
}

function* rulesOf(css) {
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const declaration of body.split(/;(?![^(]*\))/)) {
      const colon = declaration.indexOf(':');
      if (colon > 0) {
        yield { selector: selector.trim(), property: declaration.slice(0, colon).trim(), value: declaration.slice(colon + 1) };
      }
    }
  }
}

// A token counts as defined when somewhere its own value resolves.
function settle(rules) {
  const defined = new Set();
  for (let before = -1; before !== defined.size;) {
    before = defined.size;
    for (const { property, value } of rules) {
      if (property.startsWith('--') && unresolved(value, defined).length === 0) defined.add(property);
    }
  }
  return defined;
}

function unresolved(value, defined) {
  const found = [];
  for (let at = value.indexOf('var('); at >= 0; at = value.indexOf('var(', at)) {
    let depth = 1;
    let end = at + 4;
    for (; depth > 0 && end < value.length; end++) depth += value[end] === '(' ? 1 : value[end] === ')' ? -1 : 0;
    const inside = value.slice(at + 4, end - 1);
    const comma = inside.indexOf(',');
    const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    if (!defined.has(name)) {
      found.push(...(comma < 0 ? [name] : unresolved(inside.slice(comma + 1), defined)));
    }
    at = end;
  }
  return found;
}
