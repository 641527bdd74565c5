// Why the chosen actor decides as it does at the time shown: what more weight on each partner is worth to it, term by term (E13).
import type {Reason, ReasonsAnswer} from "../../shared/answers.generated";
import {area_colour} from "../../shared/colours";
import {button, el, swatch} from "../../shared/dom";
import {difference_text, fine_percent, list_text, points_text, say, year_text} from "../../shared/language";
import {doctrine_name} from "../class/names";
import {Refused} from "../request";
import {decides, name_of, type Lab} from "./lab";

const term_names = ["support", "threat", "appeasement", "market", "closeness", "risk", "dependence", "rivalry", "tilt"] as const;
type TermName = (typeof term_names)[number];
const pause_milliseconds = 250;
const most_partners = 7;

const known = (name: string): name is TermName => (term_names as readonly string[]).includes(name);
export const term_name = (name: string): string => (known(name) ? say(`lab.term.${name}`) : name);

/** A bar to both sides of 0: what speaks for it to the right, what speaks against it to the left. */
function term_bar(reason: Reason, most: number, colours: (name: string) => string): HTMLElement {
  const half = (terms: Reason["terms"], kind: string): HTMLElement => el("span", {class: `half ${kind}`}, ...terms.map(({name, value}) => {
    const piece = el("span", {class: "piece", title: `${term_name(name)}: ${difference_text(value)}`});
    piece.style.width = `${(100 * Math.abs(value)) / most}%`;
    piece.style.background = colours(name);
    return piece;
  }));
  const terms = reason.terms.filter((term) => Math.abs(term.value) > 1e-9);
  return el("span", {class: "term-bar", "aria-hidden": "true"},
    half(terms.filter((term) => term.value < 0), "against"), half(terms.filter((term) => term.value > 0), "for"));
}

/** A change that rounds to nothing is not told. */
const least_change = 5e-5;

function share_words(reason: Reason): HTMLElement {
  const change = reason.next_share - reason.share;
  return el("span", {class: "share-now"}, fine_percent(reason.share), " ", Math.abs(change) < least_change ? null : el("span", {}, `(${points_text(change)})`));
}

const side_of = (reason: Reason, sign: number): string => {
  const terms = reason.terms.filter((term) => term.value * sign > 0.005).sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 3);
  return terms.length === 0 ? say("lab.why.nothing") : list_text(terms.map((term) => `${term_name(term.name)} ${difference_text(term.value, 2)}`));
};

function words_of(lab: Lab, answer: ReasonsAnswer, reasons: readonly Reason[]): HTMLElement {
  const {actors} = lab.details.scenario;
  const name = name_of(actors[answer.actor]);
  const change = (reason: Reason): number => reason.next_share - reason.share;
  const sorted = [...reasons].sort((a, b) => change(b) - change(a));
  const [most] = sorted;
  const least = sorted.at(-1);
  const sentence = (reason: Reason, of_partner: "lab.why.more" | "lab.why.less", of_self: "lab.why.more_self" | "lab.why.less_self"): HTMLElement => {
    const key = reason.partner === answer.actor ? of_self : of_partner;
    const values = {partner: name_of(actors[reason.partner]), a: fine_percent(reason.share), change: points_text(change(reason))};
    return el("li", {}, el("strong", {}, say(key, values)), " ", say("lab.why.sides", {pro: side_of(reason, 1), con: side_of(reason, -1)}));
  };
  const moves = [
    most && change(most) > least_change ? sentence(most, "lab.why.more", "lab.why.more_self") : null,
    least && change(least) < -least_change ? sentence(least, "lab.why.less", "lab.why.less_self") : null,
  ];
  return el("div", {class: "why-words"},
    el("p", {}, say("lab.why.lead", {actor: name, year: year_text(answer.time), doctrine: doctrine_name(lab.doctrine_now(answer.actor))})),
    moves.some(Boolean) ? el("ul", {}, ...moves) : el("p", {}, say("lab.why.still")));
}

function content(lab: Lab, answer: ReasonsAnswer): Node[] {
  const {actors} = lab.details.scenario;
  const reasons = answer.reasons.filter((reason) => reason.domain === lab.why_domain);
  const used = term_names.filter((name) => reasons.some((reason) => reason.terms.some((term) => term.name === name && Math.abs(term.value) > 1e-9)));
  const colours = (name: string): string => area_colour(Math.max(0, term_names.indexOf(name as TermName)));
  const sum = (reason: Reason, sign: number): number => reason.terms.reduce((total, term) => total + Math.max(0, sign * term.value), 0);
  const listed = [...reasons].sort((a, b) => Math.abs(b.next_share - b.share) + b.share - Math.abs(a.next_share - a.share) - a.share).slice(0, most_partners);
  const most = Math.max(1e-9, ...listed.flatMap((reason) => [sum(reason, 1), sum(reason, -1)]));
  return [
    words_of(lab, answer, reasons),
    el("ul", {class: "legend"}, ...used.map((name) => el("li", {title: say(`lab.term.${name}.help`)}, swatch(colours(name), [], "area"), term_name(name)))),
    el("div", {class: "table"}, el("table", {class: "why-table"},
      el("caption", {class: "unseen"}, say("lab.why")),
      el("thead", {}, el("tr", {}, el("th", {scope: "col"}, say("lab.why.partner")),
        el("th", {scope: "col"}, el("span", {class: "ends"}, el("span", {}, say("lab.why.against")), el("span", {}, say("lab.why.for")))),
        el("th", {scope: "col", class: "number"}, say("lab.why.sum")))),
      el("tbody", {}, ...listed.map((reason) => el("tr", {},
        el("th", {scope: "row"}, reason.partner === answer.actor ? say("itself") : name_of(actors[reason.partner]),
          share_words(reason)),
        el("td", {class: "bar-cell"}, term_bar(reason, most, colours),
          el("span", {class: "unseen"}, list_text(reason.terms.map((term) => `${term_name(term.name)} ${difference_text(term.value)}`)))),
        el("td", {class: "number"}, difference_text(reason.utility))))))),
    el("p", {class: "about"}, say("lab.why.about")),
  ];
}

export function why_panel(lab: Lab): {element: HTMLElement; stop: () => void} {
  const place = el("div", {class: "why", "aria-live": "polite"});
  const tabs = el("div", {class: "chips", role: "group", "aria-label": say("lab.domain")});
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let answer: ReasonsAnswer | null = null;
  let asked = "";

  const note = (words: string): void => {
    answer = null;
    place.replaceChildren(el("p", {class: "about"}, words));
  };
  const fill = (): void => {
    tabs.replaceChildren(...lab.details.scenario.domains.map((domain, d) => button(say(`domain.${domain.name}` as "domain.security"), () => {
      lab.why_domain = d;
      fill();
      document.getElementById(`why-domain-${d}`)?.focus();
    }, {class: "chip", id: `why-domain-${d}`, "aria-pressed": String(d === lab.why_domain)})));
    if (answer) place.replaceChildren(...content(lab, answer));
  };
  const ask = async (): Promise<void> => {
    const course = lab.shown;
    if (!course) return;
    if (lab.replay) return note(say("lab.why.replay"));
    if (!decides(lab.details.scenario.actors[lab.actor])) return note(say("portfolio.nonstate", {actor: name_of(lab.details.scenario.actors[lab.actor])}));
    if (lab.grid && lab.grid.focal !== lab.actor) return note(say("lab.why.static", {actor: name_of(lab.details.scenario.actors[lab.grid.focal])}));
    // At the end nothing is decided any more: the last decision is the step before.
    const time = Math.min(lab.time, lab.details.end - lab.details.step);
    const key = JSON.stringify([lab.shown_setting, lab.actor, time]);
    if (key === asked && answer) return;
    running?.abort();
    const own = (running = new AbortController());
    try {
      const got = await lab.source.explain(lab.shown_setting, lab.actor, time, own.signal);
      if (own.signal.aborted) return;
      asked = key;
      answer = got;
      if (got) fill();
      else note(say("lab.why.none"));
    } catch (error) {
      if (own.signal.aborted) return;
      if (error instanceof Refused) note(say("lab.refused", {reason: error.message}));
      // Whoever is not there is waited for by those who ask for the history.
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (!lab.playing) timer = setTimeout(() => void ask(), pause_milliseconds);
  };
  lab.on(["time", "data", "view"], soon);
  fill();
  note(say("lab.waiting"));
  soon();
  return {
    element: el("section", {class: "card", id: "why"}, el("h2", {}, say("lab.why")), tabs, place),
    stop: () => {
      clearTimeout(timer);
      running?.abort();
    },
  };
}
