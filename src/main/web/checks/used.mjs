// Of the style libraries only what our pages use. A rule goes when all its selectors name a class of a library that no template,
// script or class of ours writes out; so a class that is put together from parts must stand written out somewhere as well.
const LIBRARY = /\.((?:nl|utrecht)-[\w-]+)/g;

/// @param css minified
/// @param ours text of everything that can put a class into a page
export function onlyUsed(css, ours) {
  const used = (selector) => [...selector.matchAll(LIBRARY)].every(([, name]) => ours.includes(name));
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors, body) => {
    if (selectors.startsWith('@')) return rule;
    const kept = selectors.split(/,(?![^(]*\))/).filter(used);
    return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
  });
}
