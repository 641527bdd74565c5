// What the laboratory and the parts for the class know of each other.
//
// class/panel.ts exports     open_class_panel(place: HTMLElement, context: ClassContext): OpenPart
// class/student.ts exports   show_student(place: HTMLElement, me: Me): OpenPart
//
// Both fill an empty place. Language and colours are switched in the head of the page, which is not theirs: then close() is called and the part is
// opened again in a new place, so what must outlive that is kept outside the place. `setting`, `details` and `time` are asked when they are needed:
// the teacher goes on moving sliders while the panel is open. Requests: get_json, post_json of request.ts.
import type {HistoryAnswer, Me, ScenarioDetails, Setting} from "../shared/answers.generated";

export interface OpenPart {
  /** Ends what goes on (event streams, timers); the place is thrown away after it. */
  close: () => void;
}

export interface ClassContext {
  me: Me;
  /** The setting of the laboratory, which a class is opened with. */
  setting: () => Setting;
  /** The scenario of that setting: actors, doctrines with their numbers, times. */
  details: () => ScenarioDetails;
  /** Shows a history, of a class say, on the laboratory's map, bars and curves under a title (asked again when the language changes), with bands taken away; null: the laboratory's own again. */
  show_history: (history: HistoryAnswer | null, title: () => string) => void;
  /** Moves the laboratory to a time (a year with decimals), nearest recorded one. */
  show_time: (time: number) => void;
  time: () => number;
  /** Opens a scenario with a setting in the laboratory: that of a class which was opened before the page. */
  open_setting: (setting: Setting) => Promise<void>;
}
