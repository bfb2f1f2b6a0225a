/** A page as small as these tests need one: elements, events that rise, fields and the focus. It lays nothing out. */

class Piece {
  parentElement = null;
  childNodes = [];
  listeners = new Map();

  append(...children) {
    for (const child of children) {
      const piece = typeof child === "string" ? new Text(child) : child;
      piece.remove();
      piece.parentElement = this;
      this.childNodes.push(piece);
    }
  }
  replaceChildren(...children) {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children);
  }
  remove() {
    const around = this.parentElement;
    if (around) around.childNodes = around.childNodes.filter((each) => each !== this);
    this.parentElement = null;
  }
  contains(other) {
    for (let each = other; each; each = each.parentElement) if (each === this) return true;
    return false;
  }
  get textContent() {
    return this.childNodes.map((each) => each.textContent).join("");
  }
  set textContent(text) {
    this.replaceChildren(...(text ? [text] : []));
  }
  after(piece) {
    const around = this.parentElement;
    piece.parentElement = around;
    around.childNodes.splice(around.childNodes.indexOf(this) + 1, 0, piece);
  }
  hasChildNodes() {
    return this.childNodes.length > 0;
  }
  addEventListener(type, listener) {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  getRootNode() {
    return document;
  }
}

class Text extends Piece {
  constructor(text) {
    super();
    this.text = text;
  }
  get textContent() {
    return this.text;
  }
}

class Element extends Piece {
  attributes = new Map();
  dataset = {};
  style = { setProperty() {} };

  constructor(tag) {
    super();
    this.tag = tag;
  }
  get children() {
    return this.childNodes.filter((each) => each instanceof Element);
  }
  get hidden() {
    return this.attributes.has("hidden");
  }
  set hidden(value) {
    if (value) this.attributes.set("hidden", "");
    else this.attributes.delete("hidden");
  }
  get className() {
    return this.getAttribute("class") ?? "";
  }
  get id() {
    return this.getAttribute("id") ?? "";
  }
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  /** Only tags, classes and states, which is all that is asked for. */
  matches(selectors) {
    return selectors.split(",").some((each) => {
      const wanted = each.trim();
      if (wanted.startsWith(".")) return this.className.split(" ").includes(wanted.slice(1));
      if (wanted === "[type=checkbox]") return this.type === "checkbox";
      return this.tag === wanted;
    });
  }
  querySelector(selector) {
    return [...within(this)].find((each) => each !== this && each.matches(selector)) ?? null;
  }
  closest(selector) {
    for (let each = this; each; each = each.parentElement) if (each.matches?.(selector)) return each;
    return null;
  }
  focus() {
    document.activeElement = this;
  }
  showModal() {
    this.open = true;
  }
  close() {
    this.open = false;
  }
  scrollIntoView() {}
}

class Input extends Element {
  value = "";
  checked = false;
  get type() {
    return this.getAttribute("type") ?? this.tag;
  }
}

class Area extends Element {
  value = "";
}

class Select extends Element {
  chosen = null;
  get value() {
    return this.chosen ?? this.children[0]?.getAttribute("value") ?? "";
  }
  set value(value) {
    this.chosen = value;
  }
}

const tags = { input: Input, textarea: Area, select: Select };

Object.assign(globalThis, {
  Node: Piece,
  HTMLElement: Element,
  HTMLInputElement: Input,
  HTMLTextAreaElement: Area,
  HTMLSelectElement: Select,
  IntersectionObserver: class {
    observe() {}
    disconnect() {}
  },
  ResizeObserver: class {
    observe() {}
    disconnect() {}
  },
  requestAnimationFrame: (act) => setTimeout(act, 0),
  getSelection: () => null,
  document: {
    addEventListener() {},
    activeElement: null,
    createElement: (tag) => new (tags[tag] ?? Element)(tag),
    createTextNode: (text) => new Text(text),
    createElementNS: (_, tag) => new Element(tag),
    createDocumentFragment: () => new Element("fragment"),
  },
});

/** All elements in one, in their order. */
export function* within(element) {
  yield element;
  for (const child of element.children) yield* within(child);
}

/** Tell an element and those around it that something happened; give what became of it. */
export function fire(target, type, more = {}) {
  const event = { type, target, preventDefault: () => (event.defaultPrevented = true), stopPropagation() {}, ...more };
  for (let each = target; each; each = each.parentElement) for (const act of each.listeners.get(type) ?? []) act(event);
  return event;
}

/** Type into a box, or tick it. */
export function type(box, value) {
  box.focus();
  if (box.type === "checkbox") box.checked = value;
  else box.value = value;
  fire(box, "input");
}
