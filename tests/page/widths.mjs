// Whether a page fits its screen: nothing sticks out of the window, of its card or of its button, and no word is broken without a hyphen.
import assert from "node:assert/strict";

/** What sticks out, in words; runs in the page. `with_words` looks at every word too, which takes longer. */
function stray({with_words}) {
  const found = [];
  const screen = document.documentElement.clientWidth;
  const name = (element) => {
    const kind = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    const inside = element.parentElement?.closest("[id]");
    return `${element.localName}${kind}${!element.id && inside ? ` in #${inside.id}` : ""} «${(element.textContent || element.getAttribute("aria-label") || "").trim().slice(0, 40)}»`;
  };
  if (document.documentElement.scrollWidth > screen) found.push(`the page is ${document.documentElement.scrollWidth} pixels wide`);
  /** Not what only screen readers meet. */
  const shows = (element) => {
    if (!element.checkVisibility({visibilityProperty: true})) return false;
    for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== "none") return false;
    return true;
  };
  /** Where an element is cut off or scrolls: the nearest such box around it; the window where there is none. */
  const box_of = new Map();
  const clips = (element) => {
    if (element === document.body || element === document.documentElement) return false;
    const style = getComputedStyle(element);
    return style.overflowX !== "visible" || style.clipPath !== "none";
  };
  const free = (element) => {
    const parent = element.parentElement;
    if (!parent) return true;
    if (!box_of.has(parent)) box_of.set(parent, !clips(parent) && free(parent));
    return box_of.get(parent);
  };
  const cards = ".card, .figure, .tile, .score-card, .step, .scenario-card, .doctrine, .replay-rows li, .guard, .send-bar";
  const holders = "button, a, label, h1, h2, h3, h4, p, li, dt, dd, summary, th, td, .domain-name, .value, output";
  const stands_out = (element, box) => {
    if (box.right > screen + 0.6) return `ends at ${box.right.toFixed(1)}`;
    if (box.left < -0.6) return `begins at ${box.left.toFixed(1)}`;
    const card = element.parentElement?.closest(cards);
    const edge = card && !element.matches(".send-bar") && free(card) ? card.getBoundingClientRect().right : Infinity;
    return box.right > edge + 0.6 ? `ends at ${box.right.toFixed(1)}, its card ${name(card)} at ${edge.toFixed(1)}` : null;
  };
  for (const element of document.body.querySelectorAll("*:not(svg *, script, option)")) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const out = stands_out(element, box);
    if (out && free(element) && shows(element)) found.push(`${name(element)} ${out}`);
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && element.matches(holders) && getComputedStyle(element).overflowX === "visible" && shows(element)) {
      found.push(`what is in ${name(element)} is ${element.scrollWidth} pixels wide, itself ${element.clientWidth}`);
    }
  }
  if (with_words) {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!/\p{L}{2}/u.test(text.data) || parent.ownerSVGElement || parent.closest("code, pre, .address, .link, .problem, .facts-list, script, select")) continue;
      range.selectNodeContents(text);
      if (range.getClientRects().length < 2 || !shows(parent)) continue;
      for (const word of text.data.matchAll(/\p{L}{2,}/gu)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) found.push(`«${word[0]}» is broken without a hyphen in ${name(parent)}`);
      }
    }
  }
  return found;
}

/** Fails where something sticks out, and names it. */
export async function fits(page, {with_words = false, where = ""} = {}) {
  const found = await page.evaluate(stray, {with_words});
  const {width} = page.viewportSize();
  assert.deepEqual(found.slice(0, 8), [], `${where} on a screen of ${width}: ${found.slice(0, 8).join("; ")}${found.length > 8 ? `; and ${found.length - 8} more` : ""}`);
}
