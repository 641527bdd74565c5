// The laboratory: its parts put together, the keys, and the address that follows the setting.
import type {Me, Setting} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import {language, say, text_of} from "../../shared/language";
import type {ClassContext, OpenPart} from "../class_context";
import {open_class_panel} from "../class/panel";
import type {Frame, FrameContent} from "../frame";
import {icon} from "../icons";
import {link_of, type LinkExtras} from "../setting";
import {charts_panel} from "./charts";
import {make_clock} from "./clock";
import {compare_panel} from "./compare";
import type {Lab} from "./lab";
import {lesson_panel} from "./lesson";
import {map_panel} from "./map_panel";
import {portfolio_panel} from "./portfolio";
import {follow_setting} from "./requests";
import {share_panel} from "./share";
import {sliders_panel} from "./sliders";
import {ticker_panel} from "./ticker";
import {transport} from "./transport";
import {why_panel} from "./why";

export interface LaboratoryContext {
  frame: Frame;
  me: Me | null;
  version: string;
  home: () => void;
  open: (setting: Setting) => Promise<void>;
  /** Nobody answers any more. */
  gone: () => void;
}

const address_milliseconds = 150;

export function show_laboratory(lab: Lab, context: LaboratoryContext): {again: () => void; stop: () => void} {
  const clock = make_clock(lab);
  const requests = follow_setting(lab, context.gone);
  let class_open = false;

  let address_timer: ReturnType<typeof setTimeout> | undefined;
  const write_address = (): void => {
    // Before there are numbers the address is what it was opened with.
    if (!lab.now) return;
    const extras: LinkExtras = {
      language: language(), actor: lab.details.scenario.actors[lab.actor]!.id, time: Math.round(lab.time * 100) / 100,
      ...(lab.lesson_step === null ? {} : {step: lab.lesson_step}),
    };
    history.replaceState(null, "", location.pathname + location.search + link_of(lab.setting, extras));
    lab.tell("address");
  };
  const address_soon = (): void => {
    clearTimeout(address_timer);
    address_timer = setTimeout(write_address, address_milliseconds);
  };

  const class_context: ClassContext | null = context.me?.role === "teacher" ? {
    me: context.me, setting: () => lab.setting, details: () => lab.details, time: () => lab.time,
    show_history: (history, title) => lab.show_replay(history, title),
    show_time: (time) => {
      clock.pause();
      lab.go_to_time(time);
    },
    open_setting: context.open,
  } : null;

  const content = (): FrameContent => {
    lab.forget_listeners();
    const sign = (name: "undo" | "redo", words: string, keys: string, act: () => void): HTMLButtonElement =>
      el("button", {type: "button", class: "sign", id: name, title: `${words} (${keys})`, "aria-label": words, onclick: act}, icon(name));
    const undo = sign("undo", say("lab.undo"), "Ctrl+Z", () => lab.undo());
    const redo = sign("redo", say("lab.redo"), "Ctrl+Shift+Z", () => lab.redo());
    const compare = button(say("lab.compare"), () => {
      if (lab.kept) lab.end_comparison();
      else lab.keep_as_a();
    }, {id: "compare-button", title: say("lab.compare.help")});
    const class_place = el("section", {class: "card class-panel", id: "class", hidden: true, "aria-label": say("lab.class")});
    let part: OpenPart | null = null;
    const class_button = class_context && button(say("lab.class"), () => set_class(!class_open), {id: "class-button"});
    const set_class = (open: boolean): void => {
      class_open = open;
      class_button?.setAttribute("aria-pressed", String(open));
      class_place.hidden = !open;
      part?.close();
      part = null;
      class_place.replaceChildren();
      if (!open || !class_context) return;
      const inner = el("div");
      class_place.append(inner);
      part = open_class_panel(inner, class_context);
    };
    const replay = el("div", {class: "replay", role: "status", hidden: true});

    const update_tools = (): void => {
      undo.disabled = !lab.can_undo;
      redo.disabled = !lab.can_redo;
      compare.setAttribute("aria-pressed", String(lab.kept !== null));
      compare.disabled = lab.now === null || lab.replay !== null;
      replay.hidden = lab.replay === null;
      if (!lab.replay) return;
      const end = button(say("lab.replay.end"), () => lab.show_replay(null, () => ""), {id: "replay-end"});
      replay.replaceChildren(el("strong", {}, lab.replay.title()), " ", end);
    };
    lab.on(["setting", "data", "view"], update_tools);
    lab.on(["setting", "view"], () => {
      requests.again();
      address_soon();
    });
    lab.on("data", () => {
      if (lab.kept) requests.again();
      address_soon();
    });
    lab.on("time", () => {
      if (!lab.playing) address_soon();
    });

    const map = map_panel(lab);
    const charts = charts_panel(lab);
    const why = why_panel(lab);
    const map_element = map.element;
    map_element.id = "map";
    const watcher = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width > 0 && Math.abs(width - map_width) > 8) {
        map_width = width;
        map.redraw();
      }
    });
    let map_width = 0;
    const links = [
      ["map", "nav.map"], ["portfolio", "nav.portfolio"], ["sliders", "lab.sliders"], ["curves", "lab.curves"], ["ticker", "lab.ticker"], ["why", "lab.why"],
      ["share", "lab.share"],
    ] as const;
    return {
      title: text_of(lab.details.scenario.title, lab.details.scenario.name), home: () => {
        history.replaceState(null, "", location.pathname + location.search);
        context.home();
      },
      tools: [undo, redo, compare, class_button],
      body: [
        el("div", {class: "lab-bar"}, transport(lab, clock),
          el("nav", {class: "jumps", "aria-label": say("page.contents")}, ...links.map(([id, key]) => el("a", {href: `#${id}`, onclick: (event) => {
            // The address belongs to the setting.
            event.preventDefault();
            document.getElementById(id)?.scrollIntoView({block: "start"});
          }}, say(key))))),
        replay, class_place,
        el("div", {class: "lab"},
          el("div", {class: "lab-side"}, lesson_panel(lab), sliders_panel(lab)),
          el("div", {class: "lab-middle"}, compare_panel(lab), map_element, charts.element),
          el("div", {class: "lab-side"}, portfolio_panel(lab), ticker_panel(lab), why.element, share_panel(lab))),
      ],
      foot: say("lab.made_by", {version: context.version}),
      shown: () => {
        if (class_open) set_class(true);
        map.redraw();
        watcher.observe(map_element.querySelector(".picture") ?? map_element);
        charts.draw();
        update_tools();
        write_address();
      },
      leave: () => {
        part?.close();
        watcher.disconnect();
        map.destroy();
        charts.destroy();
        why.stop();
      },
    };
  };

  const keys = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const writes = target.matches("input:not([type=range]):not([type=checkbox]), select, textarea");
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyZ" && !writes) {
      event.preventDefault();
      return event.shiftKey ? lab.redo() : lab.undo();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === " " && !writes && !target.closest("button, summary, [role=button], input[type=checkbox], a")) {
      event.preventDefault();
      return clock.toggle();
    }
    if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && !writes && !target.closest("input, [role=img], .table")) {
      event.preventDefault();
      clock.step((event.key === "ArrowRight" ? 1 : -1) * (event.shiftKey ? 4 : 1));
    }
  };
  document.addEventListener("keydown", keys);
  context.frame.show(content);
  requests.again();
  return {
    again: requests.again,
    stop: () => {
      document.removeEventListener("keydown", keys);
      clock.stop();
      requests.stop();
      clearTimeout(address_timer);
    },
  };
}
