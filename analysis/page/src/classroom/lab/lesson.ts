// The lesson of a scenario: its goal, steps that set the page, what to look for, questions, and a hint that opens.
import {button, el} from "../../shared/dom";
import {say, text_of} from "../../shared/language";
import {differences, setting_key} from "../setting";
import {told_differences} from "./compare";
import type {Lab} from "./lab";

const labelled = (kind: string, label: string, words: string): HTMLElement => el("p", {class: kind}, el("strong", {}, label), " ", words);

export function lesson_panel(lab: Lab): HTMLElement | null {
  const {lesson} = lab.details;
  if (!lesson || lesson.steps.length === 0) return null;
  const body = el("div", {class: "lesson-body"});
  const toggle = button("", () => {
    lab.lesson_open = !lab.lesson_open;
    update();
  }, {id: "lesson-toggle"});
  const go = (step: number): void => {
    lab.lesson_step = step;
    lab.hint_open = false;
    lab.set(lab.step_setting(lesson.steps[step]!));
    lab.tell("view");
    document.getElementById("lesson-step")?.focus({preventScroll: true});
  };
  const leave = (): void => {
    lab.lesson_step = null;
    lab.set({...lab.plain, seed: lab.setting.seed});
    lab.tell("view");
  };

  const step_view = (k: number): Node[] => {
    const step = lesson.steps[k]!;
    const wanted = lab.step_setting(step);
    const changed = told_differences(lab, differences(lab.plain, wanted).filter((one) => one.kind !== "seed"));
    const moved = setting_key(wanted) !== setting_key(lab.setting);
    return [
      el("p", {class: "step-number", id: "lesson-step", tabindex: -1}, say("lesson.step", {n: k + 1, all: lesson.steps.length})),
      el("p", {class: "step-text"}, text_of(step.text)),
      changed.length > 0 ? el("ul", {class: "step-sets"}, ...changed.map(({what, a, b}) => el("li", {}, `${what}: ${a} → `, el("strong", {}, b)))) : null,
      text_of(step.look_for) ? labelled("look-for", say("lesson.look_for"), text_of(step.look_for)) : null,
      el("div", {class: "lesson-moves"},
        button(say("lesson.back"), () => (k === 0 ? leave() : go(k - 1)), {id: "lesson-back"}),
        moved && button(say("lesson.again"), () => go(k)),
        k + 1 < lesson.steps.length ? button(say("lesson.next"), () => go(k + 1), {class: "main", id: "lesson-next"})
          : button(say("lesson.leave"), leave, {id: "lesson-next"})),
    ].filter((part) => part instanceof Node);
  };
  const questions = (): Node | null => (lesson.questions?.length
    ? el("div", {class: "questions"}, el("h3", {}, say("lesson.questions")), el("ol", {}, ...lesson.questions.map((question) => el("li", {}, text_of(question))))) : null);
  const hint = (): Node | null => {
    if (!text_of(lesson.hint)) return null;
    const details = el("details", {class: "hint"}, el("summary", {}, say("lesson.hint")), el("p", {}, text_of(lesson.hint)));
    details.open = lab.hint_open;
    details.addEventListener("toggle", () => (lab.hint_open = details.open));
    return details;
  };
  const update = (): void => {
    toggle.textContent = say(lab.lesson_open ? "lesson.fold" : "lesson.unfold");
    toggle.setAttribute("aria-expanded", String(lab.lesson_open));
    body.hidden = !lab.lesson_open;
    const last = lab.lesson_step === lesson.steps.length - 1;
    body.replaceChildren(...[
      lab.lesson_step === null
        ? el("div", {class: "lesson-moves"}, button(say("lesson.begin"), () => go(0), {class: "main", id: "lesson-begin"}),
          el("span", {class: "about"}, say("lesson.length", {n: lesson.steps.length})))
        : el("div", {class: "step"}, ...step_view(lab.lesson_step)),
      last ? questions() : null, hint(),
    ].filter((part) => part instanceof Node));
  };
  lab.on(["setting", "view"], update);
  update();
  return el("section", {class: "card lesson", id: "lesson", "aria-label": say("lesson")},
    el("div", {class: "compare-head"}, el("h2", {}, say("lesson")), toggle),
    text_of(lesson.goal) ? labelled("goal", say("lesson.goal"), text_of(lesson.goal)) : null, body);
}
