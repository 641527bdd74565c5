// The page of a pupil: comes in, takes a seat, decides round by round, sees what came of it. Made for a phone.
import type {Choice, Me, World} from "../../shared/answers.generated";
import {button, el} from "../../shared/dom";
import type {Figure} from "../../shared/figure";
import {say, text_of, year_text} from "../../shared/language";
import type {OpenPart} from "../class_context";
import {Refused} from "../request";
import {choice_form, draft_of, weights_of, type ChoiceForm, type Draft} from "./choice_form";
import {has_class, years_of, type KnownClass} from "./class_state";
import {course_of, place_of_actor} from "./course";
import {follow, type Feed, type FeedStatus} from "./feed";
import {history_chart, type ChartLook} from "./history_chart";
import {code_in_address, join_form, type JoinDraft} from "./join_form";
import {kept_part} from "./kept_part";
import {actor_name} from "./names";
import {leaning, round_years, state_bars, type Looked} from "./own_state";
import {own_result} from "./own_result";
import {round_report} from "./round_report";
import {replay, type Replay} from "./replay";
import {result_of} from "./result";
import {seat_list} from "./seat_list";

/** What outlives a change of language or colours. */
interface Memory {
  joined: boolean;
  join: JoinDraft;
  note: boolean;
  state: KnownClass | null;
  draft: Draft | null;
  /** What was sent and taken before the server's next message says so. */
  sent: {key: string; choice: Choice} | null;
  looked: Looked;
  look: ChartLook;
}
const memory: Memory = {
  joined: false, join: {code: "", name: ""}, note: false, state: null, draft: null, sent: null, looked: {domain: "all"}, look: {series: "safety"},
};

function words_of(error: unknown): string {
  if (!(error instanceof Refused)) return say("class.problem.unreachable");
  return error.status === 409 ? say("class.problem.late") : error.message;
}

export function show_student(place: HTMLElement, me: Me): OpenPart {
  if (me.role === "student") memory.joined = true;
  if (!memory.join.code) memory.join.code = code_in_address();
  let feed: Feed | null = null;
  let figures: Figure[] = [];
  let running: Replay | null = null;
  let form: ChoiceForm | null = null;
  let problem = "";

  const line = el("p", {class: "feed-status", role: "status"});
  const head = kept_part(el("div", {class: "pupil-head"}));
  const lobby = kept_part(el("section", {class: "card"}));
  const report = kept_part(el("section", {class: "card"}));
  const choosing = kept_part(el("section", {class: "choosing"}));
  const standing = kept_part(el("section", {class: "card standing"}));
  const course = kept_part(el("section"));
  const final = kept_part(el("section"));
  const foot = kept_part(el("div", {class: "pupil-foot"}));
  const body = el("div", {class: "pupil-page wide"});
  place.append(body);

  const tell = (status: FeedStatus): void => {
    line.textContent = say(`class.feed.${status}`);
    line.dataset.status = status;
  };

  const act = async (path: string, what: unknown): Promise<boolean> => {
    try {
      await feed?.post(path, what);
      problem = "";
      return true;
    } catch (error) {
      problem = words_of(error);
      if (memory.state) show(memory.state);
      return false;
    }
  };

  const send = async (): Promise<void> => {
    const {draft, state} = memory;
    if (!draft?.doctrine || !state) return;
    const choice: Choice = {doctrine: draft.doctrine, weights: weights_of(draft)};
    if (await act("api/class/choice", {round: state.round, ...choice})) {
      memory.sent = {key: draft.key, choice};
      if (memory.state) show(memory.state);
    }
  };

  function show(state: KnownClass): void {
    memory.state = state;
    const world: World | null = state.world ?? null;
    const seat = state.you?.seat ?? null;
    const playing = has_class(state);
    const class_sign = JSON.stringify([state.scenario, state.settings, state.rounds, state.seats.map((one) => one.actor)]);
    const finished = state.phase === "finished";
    const round_sign = [class_sign, state.played, seat, finished, Boolean(state.history)];
    const years = playing ? years_of(state, Math.min(state.round, state.rounds)) : null;

    const title = seat ? actor_name(world, seat) : playing ? text_of(world?.title) : say("class.title");
    head.show([state.you?.name, title, state.round, state.phase, state.open, playing, years], () => [
      el("div", {class: "who"}, el("span", {}, state.you?.name ?? ""), el("h2", {}, title)),
      playing && years && !finished && el("p", {class: "round"},
        el("strong", {}, say("class.round", {round: state.round, rounds: state.rounds})), " ", round_years(years)),
      playing && finished && el("p", {class: "round"}, el("strong", {}, say("class.finished"))),
      playing && !state.open && !finished && el("p", {class: "class-note"}, say("class.paused")),
      !playing && el("p", {class: "class-note"}, say("class.wait_for_class")),
    ]);

    const sits = seat !== null;
    const seeks = playing && !sits && !finished;
    lobby.show([class_sign, seeks && [state.seats.map((one) => one.student), state.open, problem]], () => !seeks ? [] : [
      el("h3", {}, say("class.seat.choose")),
      el("p", {class: "about"}, say("class.seat.about", {title: text_of(world?.title)})),
      problem ? el("p", {class: "verdict", role: "alert", "data-state": "problem"}, problem) : null,
      seat_list(state.world!, state, (actor) => void act("api/class/seat", {actor})),
    ]);

    const last = state.played[state.played.length - 1];
    report.show(round_sign, () => (playing && seat && state.history && last ? round_report(state.world, state.history, last, seat) : []));

    const decides = playing && sits && state.open && state.phase === "choosing";
    const key = decides ? JSON.stringify([class_sign, state.round, seat]) : "";
    const mine = state.seats.find((one) => one.actor === seat);
    if (!decides) memory.draft = null;
    else if (memory.draft?.key !== key) memory.draft = draft_of(key, mine?.choice);
    choosing.show(key, () => {
      form = decides && years ? choice_form(state.world, seat, years, memory.draft!, () => void send()) : null;
      return form ? [form.element] : [];
    });
    if (memory.sent?.key !== key) memory.sent = null;
    form?.taken(memory.sent?.choice ?? mine?.choice, problem);
    if (memory.sent && mine?.choice) memory.sent = null;

    const history = state.history ?? null;
    standing.show(round_sign, () => {
      if (!playing || !seat || finished || !history) return [];
      const told = course_of(history);
      const index = place_of_actor(state.world, seat);
      const [now, before] = [told.times.length - 1, last ? told.place(last.from) : null];
      return [
        el("h3", {}, say("class.state.now", {actor: actor_name(state.world, seat), year: year_text(told.times[now] ?? state.now)})),
        state_bars(state.world, told, index, now, before),
        leaning(state.world, told, index, now, before, memory.looked),
        before !== null && el("p", {class: "about"}, say("class.state.tick")),
      ];
    });

    course.show(round_sign, () => {
      for (const old of figures) old.destroy();
      figures = [];
      if (!playing || !seat || !history || !last) return [];
      const others = state.seats.filter((one) => one.actor !== seat).map((one) => one.actor);
      figures = [history_chart(say("class.course"), state.world, history, state.played, [seat, ...others.slice(0, 4)], memory.look)];
      return figures.map((one) => one.element);
    });
    for (const one of figures) if (!one.element.querySelector("canvas") && one.element.isConnected) one.redraw();

    final.show(finished && round_sign, () => {
      running?.close();
      running = null;
      if (!playing || !finished) return [];
      const [scores, played] = [el("div"), el("div")];
      const known = state;
      scores.append(el("p", {class: "class-note"}, say("class.scoring")));
      void result_of(JSON.stringify([class_sign, state.played])).then((result) => {
        if (!result || memory.state?.phase !== "finished") return;
        scores.replaceChildren(...own_result(known.world, result, seat));
        const told = result.replay?.history ?? known.history;
        if (!told) return;
        running = replay({world: known.world, history: told, played: result.replay?.played ?? known.played, seats: known.seats, own: seat});
        played.replaceChildren(el("section", {class: "card"},
          el("h3", {}, say("class.replay")), el("p", {class: "about"}, say("class.replay.about")), running.element));
      });
      return [scores, played];
    });

    foot.show(decides, () => [
      decides && button(say("class.seat.leave"), () => void act("api/class/seat", {actor: null}), {class: "quiet"}),
    ]);
  }

  function begin(): void {
    memory.joined = true;
    memory.note = false;
    body.replaceChildren(line, head.element, final.element, lobby.element, report.element,
      el("div", {class: "pupil-columns"}, choosing.element, standing.element), course.element, foot.element);
    if (memory.state) show(memory.state);
    feed = follow({
      state: show, status: tell,
      stranger: () => {
        end();
        memory.joined = false;
        memory.state = null;
        memory.note = true;
        ask();
      },
    }, memory.state);
  }
  function ask(): void {
    body.replaceChildren(join_form(memory.join, memory.note ? say("class.join.again") : "", () => {
      if (code_in_address()) history.replaceState(null, "", location.pathname);
      body.replaceChildren();
      begin();
    }));
  }
  function end(): void {
    feed?.close();
    feed = null;
    running?.close();
    for (const one of figures) one.destroy();
    figures = [];
  }

  if (memory.joined) begin();
  else ask();
  return {close: end};
}
