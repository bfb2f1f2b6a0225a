/** Makes elements with attributes and text nodes. It never turns a string into markup. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null>} [attributes] false and null leave the attribute out
 * @param {...(Node | string)} children strings become text nodes
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Set, switch or remove an attribute, if it is another one.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null} value
 */
export function put(element, name, value) {
  if (value === false || value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== (value === true ? "" : String(value))) element.setAttribute(name, value === true ? "" : String(value));
}

/**
 * Set a text only when it differs, so that nothing is painted or announced twice.
 * @param {Node} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Give a typed address with its scheme, which people leave away before www. @param {string} text */
export const withScheme = (text) => (/^www\.[^\s/]+\.\S+$/i.test(text) ? ["https:", "", text].join("/") : text);

/**
 * Give the address if it may become a link; one with spaces in it is a reference.
 * @param {string} text
 * @returns {string | null}
 */
export function webAddress(text) {
  // As the record takes it, which is less than browsers do: they make a link of "https:example.org", too.
  if (!/^https?:\/\/[^\s\x1c-\x1f\x85/]+(\/[^\s\x1c-\x1f\x85]*)?$/i.test(text.trim())) return null;
  try {
    return new URL(text.trim()).href;
  } catch {
    return null;
  }
}

/**
 * A key cap, for sighted users only: the accessible name carries the key elsewhere.
 * @param {string} key
 */
export const cap = (key) => make("kbd", { "aria-hidden": "true" }, key);

/**
 * The sign of a verdict, for sighted users only: the word stands beside it.
 * @param {string} glyph
 */
export const sign = (glyph) => make("span", { class: "fc-glyph", "aria-hidden": "true" }, glyph);

/**
 * Let keys reach what is too long for its place and scrolls; not every browser does that by itself.
 * @param {AbortSignal} signal
 * @returns {<Part extends HTMLElement>(element: Part) => Part}
 */
export function makeScrolling(signal) {
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => put(target, "tabindex", target.scrollHeight > target.clientHeight ? 0 : null)));
  signal.addEventListener("abort", () => sizes.disconnect());
  return (element) => {
    sizes.observe(element);
    return element;
  };
}

/** An id that no other element of the page has, for a label to name. */
export const newId = () => `fc-${Math.random().toString(36).slice(2)}`;

/**
 * What has the focus around an element; a host may show the widget in a shadow tree, which the page does not look into.
 * @param {Element} element
 */
export const focused = (element) => /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement ?? null;

/**
 * What is selected around an element, in a shadow tree, too.
 * @param {Element} element
 * @returns {Selection | null}
 */
export function selectionAt(element) {
  const tree = /** @type {Document & {getSelection?: () => Selection | null}} */ (element.getRootNode());
  return tree.getSelection?.() ?? getSelection();
}
