// Lights in a picture: what is chosen is framed, what has not happened yet is veiled. And the way
// back: which bar lies under the pointer.
//
// Refuses: to know what a stop means. It knows places.

/** @typedef {import("./timeline-player.js").Stop} Stop @typedef {import("./timeline-player.js").Bar} Bar */

const SPACE = "http://www.w3.org/2000/svg";
const HEIGHT = 13; // of a bar
const LANE = 36;
const NEAR = 10; // how far beside a bar still means it

export class Lights {
  /**
   * @param {SVGSVGElement} svg
   * @param {[number, number][]} systems upper and lower end of each line of the picture
   */
  constructor(svg, systems) {
    this.svg = svg;
    this.systems = systems;
    this.group = document.createElementNS(SPACE, "g");
    this.group.classList.add("tl-now");
    svg.append(this.group);
  }

  clear() {
    this.group.replaceChildren();
  }

  /**
   * @param {Stop[]} stops
   * @param {number} at
   * @param {Bar | null} pointed without a veil: the reader looks around, and not back in time
   */
  show(stops, at, pointed) {
    this.clear();
    if (!pointed) this.#veil(stops, at);
    for (const [x, y, width] of pointed ? [pointed] : (stops[at][2] ?? [])) {
      this.#add("tl-lit", x - 1.5, y - 1.5, width + 3, HEIGHT + 3);
    }
  }

  /** @param {Stop[]} stops @param {number} at */
  #veil(stops, at) {
    const bars = stops.slice(0, at + 1).reverse().find((stop) => stop[2]?.length)?.[2];
    if (!bars) return;
    const [x, y, width] = bars.filter((bar) => !bar[3]).at(-1) ?? bars[0];
    const now = this.systems.findIndex(([top, bottom]) => top <= y && y <= bottom);
    const { width: whole } = this.svg.viewBox.baseVal;
    const from = x + width;
    this.systems.forEach(([top, bottom], line) => {
      if (line < now) return;
      const left = line === now ? from : 0;
      this.#add("tl-veil", left, top, Math.max(0, whole - left), bottom - top + 4);
      if (line === now) this.#add("tl-head", from, top + 2, 1.5, bottom - top);
    });
    this.#reveal(from);
  }

  /** Scrolls the picture, where it is wider than its place. @param {number} x */
  #reveal(x) {
    const box = this.svg.closest(".timeline");
    if (!box || box.scrollWidth <= box.clientWidth) return;
    const scale = this.svg.getBoundingClientRect().width / this.svg.viewBox.baseVal.width;
    box.scrollLeft = x * scale - box.clientWidth / 2;
  }

  /**
   * The bar that a pointer means.
   * @param {MouseEvent} event
   * @param {Stop[]} stops
   * @returns {{ at: number, bar: Bar } | null}
   */
  under(event, stops) {
    const box = this.svg.getBoundingClientRect();
    const scale = this.svg.viewBox.baseVal.width / box.width;
    const [px, py] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    /** @type {{ at: number, bar: Bar } | null} */
    let found = null;
    let least = NEAR;
    for (const [at, stop] of stops.entries()) {
      for (const bar of stop[2] ?? []) {
        const [x, y, width, line] = bar;
        if (py < y - (LANE - HEIGHT - 4) || py > y + HEIGHT + 4) continue;
        // A step is narrow, and stands beside waits: it is meant already a little beside it.
        const away = Math.max(x - px, px - x - width, line ? 3 : 0);
        if (away < least) [found, least] = [{ at, bar }, away];
      }
    }
    return found;
  }

  /**
   * @param {string} name
   * @param {number} x
   * @param {number} y
   * @param {number} width
   * @param {number} height
   */
  #add(name, x, y, width, height) {
    const rect = document.createElementNS(SPACE, "rect");
    rect.classList.add(name);
    for (const [key, value] of Object.entries({ x, y, width, height })) rect.setAttribute(key, String(value));
    this.group.append(rect);
  }
}
