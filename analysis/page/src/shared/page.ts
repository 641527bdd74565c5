// The frame of every page: head with language and colours, contents, sections, foot. Drawn anew when the language changes.
import {button, el} from "./dom";
import type {Figure} from "./figure";
import {language, languages, say, set_language} from "./language";
import {set_theme, theme, watch_theme, type Theme} from "./theme";

export interface Section { id: string; title: string; content: readonly (Node | Figure | null)[] }

export interface PageContent {
  kind: string;
  title: string;
  description: string;
  facts: readonly [string, string][];
  /** Stays in view. */
  bar?: Node | null;
  sections: readonly Section[];
  version: string;
}

const is_figure = (part: Node | Figure): part is Figure => "redraw" in part;

/** Shows what `content` gives, again whenever the language changes. Gives a function that draws all of it again, and puts the focus on the element of an id. */
export function show_page(content: () => PageContent): (focus?: string) => void {
  let figures: Figure[] = [];

  const switches = (): HTMLElement => el("div", {class: "switches"},
    el("div", {class: "switch", role: "group", "aria-label": say("page.language")},
      ...languages.map(({code, name}) => button(name, () => {
        set_language(code);
        draw(`language-${code}`);
      }, {"aria-pressed": String(code === language()), lang: code, id: `language-${code}`}))),
    el("div", {class: "switch", role: "group", "aria-label": say("page.theme")},
      ...(["auto", "light", "dark"] as const).map((wanted: Theme) => button(say(`theme.${wanted}`), () => {
        set_theme(wanted);
        draw(`theme-${wanted}`);
      }, {"aria-pressed": String(wanted === theme()), id: `theme-${wanted}`}))),
    button(say("page.print"), () => print(), {class: "print"}));

  function draw(focus?: string): void {
    const scroll = [scrollX, scrollY] as const;
    for (const old of figures) old.destroy();
    figures = [];
    const page = content();
    document.title = `${page.title} – Tarazy`;
    const parts = page.sections.map((section) => el("section", {id: section.id, class: "section", "aria-labelledby": `${section.id}-title`},
      el("h2", {id: `${section.id}-title`, class: "unseen"}, section.title),
      ...section.content.map((part) => {
        if (!part || !is_figure(part)) return part;
        figures.push(part);
        return part.element;
      })));
    document.body.replaceChildren(
      el("a", {class: "skip", href: "#content"}, say("page.skip")),
      el("header", {class: "head"},
        el("div", {class: "wide"},
          el("div", {class: "topline"}, el("span", {class: "brand"}, "Tarazy"), el("span", {class: "kind"}, page.kind), switches()),
          el("h1", {}, page.title),
          ...page.description.split(/\n\s*\n/).filter((text) => text.trim()).map((text) => el("p", {class: "description"}, text.trim())),
          el("dl", {class: "facts"}, ...page.facts.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))))),
      el("div", {class: "bar"}, el("div", {class: "wide"},
        page.bar ?? null,
        el("nav", {"aria-label": say("page.contents")}, ...page.sections.map((section) => el("a", {href: `#${section.id}`}, section.title))))),
      el("main", {id: "content", class: "wide", tabindex: -1}, ...parts),
      el("footer", {class: "wide foot"}, say("page.made_by", {version: page.version})));
    for (const one of figures) one.redraw();
    scrollTo({left: scroll[0], top: scroll[1], behavior: "instant"});
    if (focus) document.getElementById(focus)?.focus({preventScroll: true});
  }

  watch_theme(() => draw());
  draw();
  return draw;
}
