// The frame of the page: head with name, tools, language, colours and type; a line for what is wrong; the content below. Drawn anew when the
// language or the colours change.
import {button, el} from "../shared/dom";
import {language, languages, say} from "../shared/language";
import {theme, watch_theme, type Theme} from "../shared/theme";
import {choose_language, choose_projector, choose_theme, is_projector} from "./preferences";

export interface FrameContent {
  title: string;
  /** Above the title's tools: leads back to the start. */
  home?: (() => void) | undefined;
  tools?: readonly (Node | null)[];
  body: readonly Node[];
  foot: string;
  /** Called when the body is in the page: what needs to know its width. */
  shown?: () => void;
  /** Called before it is thrown away. */
  leave?: () => void;
}

export interface Frame {
  /** Draws again, and puts the focus on the element of an id. */
  draw: (focus?: string) => void;
  show: (content: () => FrameContent) => void;
  /** A line above the content, for all to see; null takes it away. */
  warn: (words: (() => string) | null) => void;
}

export function make_frame(): Frame {
  let content: (() => FrameContent) | null = null;
  let current: FrameContent | null = null;
  let warning: (() => string) | null = null;
  const banner = el("div", {class: "banner", role: "alert", hidden: true});

  const switches = (): HTMLElement => el("div", {class: "switches"},
    el("div", {class: "switch", role: "group", "aria-label": say("page.language")},
      ...languages.map(({code, name}) => button(name, () => {
        choose_language(code);
        draw(`language-${code}`);
      }, {"aria-pressed": String(code === language()), lang: code, id: `language-${code}`}))),
    el("div", {class: "switch", role: "group", "aria-label": say("page.theme")},
      ...(["auto", "light", "dark"] as const).map((wanted: Theme) => button(say(`theme.${wanted}`), () => {
        choose_theme(wanted);
        draw(`theme-${wanted}`);
      }, {"aria-pressed": String(wanted === theme()), id: `theme-${wanted}`}))),
    button(say("lab.projector"), () => {
      choose_projector(!is_projector());
      draw("projector");
    }, {class: "alone", id: "projector", "aria-pressed": String(is_projector()), title: say("lab.projector.help")}));

  function draw(focus?: string): void {
    if (!content) return;
    const scroll = [scrollX, scrollY] as const;
    current?.leave?.();
    current = content();
    const {title, home, tools, body, foot} = current;
    document.title = title === "Tarazy" ? title : `${title} – Tarazy`;
    show_warning();
    document.body.replaceChildren(
      el("a", {class: "skip", href: "#content"}, say("page.skip")),
      el("header", {class: "head lab-head"}, el("div", {class: "topline"},
        home ? button("Tarazy", home, {class: "brand", id: "home", title: say("lab.home"), "aria-label": `Tarazy – ${say("lab.home")}`})
          : el("span", {class: "brand"}, "Tarazy"),
        title === "Tarazy" ? null : el("h1", {}, title),
        tools ? el("div", {class: "head-tools"}, ...tools) : null, switches())),
      banner,
      el("main", {id: "content", tabindex: -1}, ...body),
      el("footer", {class: "foot lab-foot"}, foot));
    current.shown?.();
    scrollTo({left: scroll[0], top: scroll[1], behavior: "instant"});
    if (focus) document.getElementById(focus)?.focus({preventScroll: true});
  }

  function show_warning(): void {
    banner.hidden = warning === null;
    banner.replaceChildren(...(warning ? [el("p", {}, warning())] : []));
  }

  watch_theme(() => draw());
  return {
    draw,
    show: (wanted) => {
      content = wanted;
      draw();
      scrollTo({top: 0, behavior: "instant"});
    },
    warn: (words) => {
      warning = words;
      show_warning();
    },
  };
}
