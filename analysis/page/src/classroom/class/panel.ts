// The teacher's panel of the class.
import type {HistoryAnswer, Seat, World} from "../../shared/answers.generated";
import {button, el, tick} from "../../shared/dom";
import type {Figure} from "../../shared/figure";
import {say, text_of} from "../../shared/language";
import type {ClassContext, OpenPart} from "../class_context";
import {Refused} from "../request";
import {has_class, type KnownClass} from "./class_state";
import {follow, type Feed, type FeedStatus} from "./feed";
import {history_chart, type ChartLook} from "./history_chart";
import {join_board, type JoinLook} from "./join_board";
import {kept_part} from "./kept_part";
import {actor_name} from "./names";
import {open_form, type OpenDraft} from "./open_form";
import {round_years} from "./own_state";
import {replay, type Replay} from "./replay";
import {result_of} from "./result";
import {round_board} from "./round_board";
import {round_control} from "./round_control";
import {score_board} from "./score_board";
import {seat_table} from "./seat_table";

/** What outlives a change of language or colours. */
const memory = {
  state: null as KnownClass | null,
  draft: {scenario: "", seats: new Set<string>(), rounds: 0} as OpenDraft,
  join: {url: ""} as JoinLook,
  look: {series: "power"} as ChartLook,
  guarded: {on: false},
  show_choices: false,
  /** The round looked at; 0: the last. */
  round: 0,
  /** A new class is being prepared beside the one that is over. */
  fresh: false,
};

export function open_class_panel(place: HTMLElement, context: ClassContext): OpenPart {
  let problem = "";
  let figures: Figure[] = [];
  let running: Replay | null = null;

  const line = el("p", {class: "feed-status", role: "status"});
  const trouble = el("p", {class: "verdict", role: "alert", "data-state": "problem", hidden: true});
  const opening = kept_part(el("section", {class: "card"}));
  const joining = kept_part(el("section", {class: "card"}));
  const control = kept_part(el("section", {class: "card control"}));
  const seats = kept_part(el("section", {class: "card"}));
  const rounds = kept_part(el("section", {class: "card"}));
  const scores = kept_part(el("section", {class: "card"}));
  const course = kept_part(el("section"));
  place.append(el("div", {class: "seats-panel"}, line, trouble, opening.element,
    el("div", {class: "panel-columns"}, el("div", {}, control.element, seats.element), el("div", {}, joining.element)),
    scores.element, rounds.element, course.element));

  const tell = (status: FeedStatus): void => {
    line.textContent = say(`class.feed.${status}`);
    line.dataset.status = status;
  };

  const act = async (path: string, what: unknown): Promise<boolean> => {
    try {
      await feed.post(path, what);
      problem = "";
      return true;
    } catch (error) {
      problem = error instanceof Refused ? error.message : say("class.problem.unreachable");
      return false;
    } finally {
      trouble.textContent = problem;
      trouble.hidden = problem === "";
    }
  };

  const open = async (wanted: string[], number: number): Promise<void> => {
    const {state} = memory;
    if (has_class(state) && state.open && state.phase !== "finished" && !(await act("api/class/close", {}))) return;
    if (await act("api/class/open", {...context.setting(), seats: wanted, rounds: number})) {
      memory.fresh = false;
      memory.round = 0;
      memory.guarded.on = false;
      context.show_history(null, () => "");
      if (memory.state) show(memory.state);
    }
  };

  const free = (world: World, seat: Seat): void => {
    if (confirm(say("class.seat.free_sure", {actor: actor_name(world, seat.actor), name: seat.student ?? ""}))) void act("api/class/kick", {seat: seat.actor});
  };

  /** The laboratory may be at another scenario than the class: then its map has other actors. */
  const fits_map = (state: KnownClass): boolean => context.details().scenario.name === state.scenario;
  const show_on_map = (state: KnownClass, world: World, history: HistoryAnswer, time: number): void => {
    if (!fits_map(state)) return;
    context.show_history(history, () => say("class.on_map", {title: text_of(world.title)}));
    context.show_time(time);
  };

  let advanced = false;
  function show(state: KnownClass): void {
    memory.state = state;
    const playing = has_class(state);
    const world = state.world ?? null;
    const preparing = !playing || memory.fresh;
    const history = state.history ?? null;
    const class_sign = JSON.stringify([state.scenario, state.settings, state.rounds, state.seats.map((one) => one.actor)]);
    const played_sign = JSON.stringify([class_sign, state.played, state.phase === "finished", Boolean(history), memory.fresh]);

    const details = context.details();
    opening.show([preparing, preparing ? [details.scenario.name, playing] : null], () => !preparing ? [] : [
      ...open_form(details, memory.draft, (wanted, number) => void open(wanted, number)),
      playing && button(say("class.fresh.back"), () => {
        memory.fresh = false;
        show(memory.state!);
      }, {class: "quiet"}),
    ]);

    const {join} = context.me;
    const here = (state.students ?? []).filter((student) => student.connected).length;
    joining.show([join, here, preparing, state.open, state.phase], () => !join || (!preparing && (!state.open || state.phase === "finished")) ? []
      : [join_board(join, context.me.lan, memory.join, say("class.joined", {n: here}))]);

    const choices = state.seats.map((seat) => [seat.student, seat.chosen]);
    control.show([class_sign, state.round, state.phase, state.open, preparing, choices], () => preparing || !world ? [] : round_control(world, state, memory.guarded, {
      advance: (round) => {
        advanced = true;
        void act("api/class/advance", {round});
      },
      close: () => void act("api/class/close", {}),
      reopen: () => void act("api/class/reopen", {}),
      fresh: () => {
        memory.fresh = true;
        show(memory.state!);
      },
    }));

    const seated = !preparing && world !== null && state.phase !== "finished";
    seats.show([class_sign, seated, state.seats, state.students, memory.show_choices], () => !seated ? [] : [
      el("h3", {}, say("class.seats")),
      ...seat_table(world, state, memory.show_choices, (seat) => free(world, seat)),
      tick(say("class.show_choices"), memory.show_choices, (on) => {
        memory.show_choices = on;
        show(memory.state!);
      }),
    ]);

    const last = state.played.length;
    const looked = memory.round > 0 && memory.round <= last ? memory.round : last;
    rounds.show([played_sign, looked, fits_map(state)], () => {
      const round = state.played[looked - 1];
      if (preparing || !world || !history || !round) return [];
      return [
        el("h3", {}, say("class.report", {round: round.round, years: round_years(round)})),
        el("div", {class: "controls"},
          ...(last > 1 ? state.played.map((one) => button(say("class.round_short", {round: one.round}), () => {
            memory.round = one.round === last ? 0 : one.round;
            show(memory.state!);
          }, {"aria-pressed": String(one.round === looked), id: `class-round-${one.round}`})) : []),
          fits_map(state) ? button(say("class.map.show"), () => show_on_map(state, world, history, round.to), {id: "class-on-map"})
            : state.settings && button(say("class.map.open"), () => void context.open_setting(state.settings!), {id: "class-open-setting"})),
        ...round_board(world, history, round, state.seats),
      ];
    });
    if (advanced && playing && world && history && last > 0) {
      advanced = false;
      memory.round = 0;
      show_on_map(state, world, history, state.now);
      return show(state);
    }

    scores.show(`scores ${state.phase === "finished" && !memory.fresh ? played_sign : ""}`, () => {
      running?.close();
      running = null;
      if (!playing || state.phase !== "finished" || memory.fresh) return [];
      const [board, again] = [el("div"), el("div")];
      board.append(el("p", {class: "class-note"}, say("class.scoring")));
      void result_of(JSON.stringify([class_sign, state.played])).then((result) => {
        if (!result) return;
        board.replaceChildren(...score_board(state.world, result));
        const told = result.replay?.history ?? history;
        if (!told) return;
        running = replay({
          world: state.world, history: told, played: result.replay?.played ?? state.played, seats: state.seats,
          show_time: (time, first) => {
            if (first) show_on_map(state, state.world, told, time);
            else if (fits_map(state)) context.show_time(time);
          },
        });
        again.replaceChildren(el("h3", {}, say("class.replay")), el("p", {class: "about"}, say("class.replay.about")), running.element);
      });
      return [el("h3", {}, say("class.scores.title")), board, again];
    });

    course.show(`course ${played_sign}`, () => {
      for (const old of figures) old.destroy();
      figures = [];
      if (preparing || !world || !history || last === 0) return [];
      figures = [history_chart(say("class.course.all"), world, history, state.played, state.seats.map((seat) => seat.actor), memory.look)];
      return figures.map((one) => one.element);
    });
    for (const one of figures) if (one.element.isConnected && !one.element.querySelector("canvas")) one.redraw();
  }

  if (memory.state) show(memory.state);
  const feed: Feed = follow({state: show, status: tell, stranger: () => tell("reconnecting")}, memory.state);
  return {
    close: () => {
      feed.close();
      running?.close();
      for (const one of figures) one.destroy();
    },
  };
}
