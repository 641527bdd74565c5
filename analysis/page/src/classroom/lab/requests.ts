// Keeps the numbers up with the setting: asks for the history and the bands at the first change after a rest, then a little after the last one, and
// gives up what was asked before.
import type {Setting} from "../../shared/answers.generated";
import {say} from "../../shared/language";
import {Refused, Unreachable} from "../request";
import {setting_key} from "../setting";
import type {EnsembleQuestion} from "../source";
import {Ensemble} from "./bands";
import type {Lab, Shown} from "./lab";

const pause_milliseconds = 30;
/** While a slider is pulled without a pause, so often at least. */
const longest_wait_milliseconds = 160;

/** How long the history waits for its bands, so that both appear at once where they are quick. */
const patience_milliseconds = 500;

/** Where all histories take longer than this, a few of them are shown first. */
const slow_milliseconds = 350;
const few_runs = 30;

const question_of = (lab: Lab, runs = lab.runs): EnsembleQuestion =>
  ({runs, series: lab.charts, actors: [lab.actor, ...lab.others].sort((a, b) => a - b)});

/** `gone` is called when nobody answers; call `again` when somebody does. */
export function follow_setting(lab: Lab, gone: () => void): {again: () => void; stop: () => void} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  let moved_at = performance.now();
  let waits_since: number | null = null;
  let answered = "";
  let bands_of_a = "";
  let slow = false;

  /** `early` gets the history alone where the bands take long. */
  const ask = async (setting: Setting, shown: Shown | null, signal: AbortSignal, runs: number, early: (shown: Shown) => void): Promise<Shown> => {
    const same = shown && setting_key(shown.setting) === setting_key(setting) ? shown.course : null;
    const bands = lab.source.ensemble(setting, question_of(lab, runs), signal);
    // Whoever fails first is caught below; the other is not to be a failure that nobody caught.
    bands.catch(() => {});
    const course = same ?? lab.course_of(await lab.source.history(setting, signal));
    const late = setTimeout(() => {
      if (!same && !signal.aborted) early({setting, course, ensemble: null});
    }, patience_milliseconds);
    try {
      return {setting, course, ensemble: new Ensemble(await bands)};
    } finally {
      clearTimeout(late);
    }
  };

  const go = async (): Promise<void> => {
    running?.abort();
    const own = (running = new AbortController());
    const {setting} = lab;
    const key = setting_key(setting) + JSON.stringify(question_of(lab));
    const asks_bands_of_a = lab.kept ? setting_key(lab.kept.setting) + JSON.stringify(question_of(lab)) : "";
    if (key === answered && asks_bands_of_a === bands_of_a) return;
    lab.request = {...lab.request, busy: true};
    lab.tell("request");
    try {
      if (key !== answered) {
        const early = (few: Shown): void => lab.take(few);
        if (slow && !lab.grid) {
          const few = await ask(setting, lab.now, own.signal, few_runs, early);
          if (own.signal.aborted) return;
          lab.take(few);
        }
        const shown = await ask(setting, lab.now, own.signal, lab.runs, early);
        if (own.signal.aborted) return;
        slow = (shown.ensemble?.milliseconds ?? 0) > slow_milliseconds;
        answered = key;
        lab.take(shown);  // draws
        lab.request = {busy: true, problem: null, milliseconds: Math.round(performance.now() - moved_at), runs: shown.ensemble?.runs ?? lab.runs};
      }
      if (lab.kept && asks_bands_of_a !== bands_of_a) {
        const kept = await ask(lab.kept.setting, lab.kept, own.signal, lab.runs, () => {});
        if (own.signal.aborted) return;
        bands_of_a = asks_bands_of_a;
        if (lab.kept) lab.kept = kept;
        lab.tell("data");
      }
      lab.request = {...lab.request, busy: false, problem: null};
    } catch (error) {
      if (own.signal.aborted) return;
      if (error instanceof Unreachable) gone();
      else if (!(error instanceof Refused)) throw error;
      lab.request = {...lab.request, busy: false, problem: error instanceof Refused ? say("lab.refused", {reason: error.message}) : null};
    } finally {
      lab.tell("request");
    }
  };

  const soon = (): void => {
    clearTimeout(timer);
    const rested = performance.now() - moved_at > pause_milliseconds && waits_since === null;
    moved_at = performance.now();
    if (rested) return void go();
    waits_since ??= moved_at;
    timer = setTimeout(() => {
      waits_since = null;
      void go();
    }, Math.max(0, Math.min(pause_milliseconds, waits_since + longest_wait_milliseconds - moved_at)));
  };
  return {
    again: soon,
    stop: () => {
      clearTimeout(timer);
      running?.abort();
    },
  };
}
