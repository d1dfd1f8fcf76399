// Pan and zoom of a figure by its viewBox alone, so that it stays sharp and no style is set; and its bodies as buttons.

const maxZoom = 30;

class FigureView {
  constructor(sheet) {
    this.sheet = sheet;
    this.svg = sheet.querySelector("svg");
    const [x, y, width, height] = this.svg.getAttribute("viewBox").split(" ").map(Number);
    this.whole = { x, y, width, height };
    this.box = { ...this.whole };
    this.pointers = new Map();
    this.moved = 0;
    sheet.classList.add("live");
    sheet.tabIndex = 0;
    sheet.setAttribute("role", "group");
    this.name = nameOf(sheet.closest("section"));
    sheet.setAttribute("aria-label", `Figure: ${this.name}`);
    this.svg.setAttribute("role", "group"); // an image has no parts to choose
    this.addTools();
    this.listen();
    this.makeButtons();
  }

  show(box) {
    const width = Math.min(Math.max(box.width, this.whole.width / maxZoom), this.whole.width);
    const height = width * this.whole.height / this.whole.width;
    const within = (at, size, from, all) => Math.min(Math.max(at, from), from + all - size);
    this.box = {
      x: within(box.x, width, this.whole.x, this.whole.width),
      y: within(box.y, height, this.whole.y, this.whole.height),
      width,
      height,
    };
    this.svg.setAttribute("viewBox", `${this.box.x} ${this.box.y} ${width} ${height}`);
    this.sheet.classList.toggle("zoomed", width < this.whole.width);
  }

  /** `by` above 1 comes nearer; the point (of the figure) keeps its place on the screen. */
  zoom(by, point = { x: this.box.x + this.box.width / 2, y: this.box.y + this.box.height / 2 }) {
    const width = Math.min(Math.max(this.box.width / by, this.whole.width / maxZoom), this.whole.width);
    const scale = width / this.box.width;
    this.show({
      x: point.x - (point.x - this.box.x) * scale,
      y: point.y - (point.y - this.box.y) * scale,
      width,
    });
  }

  pan(right, down) {
    this.show({ x: this.box.x + right, y: this.box.y + down, width: this.box.width });
  }

  /** A point of the screen in the figure's own measure. */
  point(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  act(what) {
    const step = this.box.width / 5;
    const acts = {
      in: () => this.zoom(1.5),
      out: () => this.zoom(1 / 1.5),
      left: () => this.pan(-step, 0),
      right: () => this.pan(step, 0),
      up: () => this.pan(0, -step),
      down: () => this.pan(0, step),
      all: () => {
        this.unpick();
        this.show(this.whole);
      },
    };
    acts[what]?.();
  }

  addTools() {
    const tools = copyOf("figure");
    tools.setAttribute("aria-label", `Tools of the figure: ${this.name}`);
    tools.addEventListener("click", (event) => this.act(event.target.dataset.act));
    this.sheet.before(tools);
  }

  listen() {
    const { sheet } = this;
    sheet.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // else the page scrolls, as it should
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY / 300), this.point(event));
    }, { passive: false });
    sheet.addEventListener("pointerdown", (event) => this.press(event));
    sheet.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, (event) => this.release(event));
    sheet.addEventListener("touchmove", (event) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault(); // two fingers are the figure's, not the page's
    }, { passive: false });
    sheet.addEventListener("click", (event) => {
      if (this.moved < 5) this.open(event.target);
    });
    sheet.addEventListener("keydown", (event) => this.key(event));
  }

  press(event) {
    if (event.button !== 0) return;
    if (this.pointers.size === 0) this.moved = 0;
    this.pointers.set(event.pointerId, event);
  }

  drag(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const [from, to] = [this.point(before), this.point(event)];
    this.moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (this.moved >= 5) {
      // Only now: a click on a body has to come from that body.
      this.sheet.setPointerCapture(event.pointerId);
      this.sheet.classList.add("held");
    }
    const other = [...this.pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    this.pointers.set(event.pointerId, event);
    if (other) {
      const far = (pointer) => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
      this.zoom(far(event) / Math.max(far(before), 1), this.point(other));
    } else if (event.pointerType !== "touch" || this.sheet.classList.contains("zoomed")) {
      this.pan(from.x - to.x, from.y - to.y);
    }
  }

  release(event) {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size === 0) this.sheet.classList.remove("held");
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = {
      "+": "in", "=": "in", "-": "out", "0": "all",
      ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down",
    };
    const node = event.target.closest("g.node");
    if (node && (event.key === "Enter" || event.key === " ")) {
      this.open(node);
    } else if (node && event.key.startsWith("Arrow")) {
      this.step(node, event.key);
    } else if (event.key in keys) {
      this.act(keys[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Bodies are one stop of the Tab key; arrows go from one to its neighbour. */
  makeButtons() {
    this.nodes = [...this.svg.querySelectorAll("g.node")];
    for (const node of this.nodes) {
      node.setAttribute("role", "button");
      node.setAttribute("tabindex", "-1");
    }
    this.nodes[0]?.setAttribute("tabindex", "0");
    for (const edge of this.svg.querySelectorAll("g.edge")) {
      const says = edge.querySelector("desc")?.textContent; // shown where the mouse rests
      if (says) edge.querySelector("title").textContent = says;
    }
  }

  focusOn(node) {
    this.svg.querySelector('g.node[tabindex="0"]')?.setAttribute("tabindex", "-1");
    node.setAttribute("tabindex", "0");
    node.focus({ preventScroll: true });
    const box = node.getBBox();
    const outside = box.x < this.box.x || box.y < this.box.y ||
      box.x + box.width > this.box.x + this.box.width || box.y + box.height > this.box.y + this.box.height;
    if (outside) this.centre(box, this.box.width);
  }

  step(from, key) {
    const middle = (node) => {
      const box = node.getBBox();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const start = middle(from);
    let best = null;
    let least = Infinity;
    for (const node of this.nodes) {
      if (node === from || node.getAttribute("visibility") === "hidden") continue;
      const at = middle(node);
      const [right, down] = [at.x - start.x, at.y - start.y];
      const ahead = { ArrowRight: right, ArrowLeft: -right, ArrowDown: down, ArrowUp: -down }[key];
      const aside = Math.abs(key === "ArrowRight" || key === "ArrowLeft" ? down : right);
      const price = ahead + 3 * aside;
      if (ahead > 1 && price < least) [best, least] = [node, price];
    }
    if (best) this.focusOn(best);
  }

  open(target) {
    const note = target.closest("g.note");
    const node = target.closest("g.node");
    if (node) openCard(bodySection(node), node);
    else if (note) goTo(findings[Number(note.id.match(/\d+$/)[0]) - 1].element.id);
  }

  centre(box, width) {
    const height = width * this.whole.height / this.whole.width;
    this.show({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width });
  }

  unpick() {
    this.svg.classList.remove("picking");
    for (const node of this.svg.querySelectorAll(".picked")) node.classList.remove("picked");
  }

  /** Brings some bodies to the middle, and pales the rest. */
  pick(sections) {
    this.unpick();
    const nodes = this.nodes.filter((node) => sections.has(bodySection(node)));
    if (nodes.length === 0) return;
    this.svg.classList.add("picking");
    const all = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const node of nodes) {
      node.classList.add("picked");
      const box = node.getBBox();
      all.left = Math.min(all.left, box.x);
      all.top = Math.min(all.top, box.y);
      all.right = Math.max(all.right, box.x + box.width);
      all.bottom = Math.max(all.bottom, box.y + box.height);
    }
    const box = { x: all.left, y: all.top, width: all.right - all.left, height: all.bottom - all.top };
    const ratio = this.whole.width / this.whole.height;
    this.centre(box, Math.max(box.width * 1.3, box.height * 1.3 * ratio, this.whole.width / 4));
    this.focusOn(nodes[0]);
  }
}

/** The id of the section about the body that a node stands for; of copies of a node, the same. */
function bodySection(node) {
  return cardOf(node.id.replace(/^[a-z]+-body-/, "").replace(/\+\d+$/, ""));
}

const figureViews = new Map(); // by sheet

/** Makes what stands in an element live, once it is shown. */
function startFigures(element) {
  for (const sheet of element.querySelectorAll(".sheet")) {
    if (!figureViews.has(sheet)) figureViews.set(sheet, new FigureView(sheet));
  }
}

/** Paper has the whole of each. */
addEventListener("beforeprint", () => {
  for (const figure of figureViews.values()) figure.act("all");
});

/** Shows bodies in the figure that an id of a node names. */
function showInFigure(nodeId, sections) {
  const sheet = document.getElementById(nodeId)?.closest(".sheet");
  if (!sheet) return;
  for (const open of openers) open(sheet);
  startFigures(sheet.parentElement);
  sheet.scrollIntoView({ block: "center" });
  figureViews.get(sheet).pick(sections);
}
