// The classroom page: the laboratory of a teacher, the seat of a student, or a folder of precomputed answers, whichever it was opened as.
import type {Me, ScenarioList, Setting} from "../shared/answers.generated";
import {el} from "../shared/dom";
import {fonts_there} from "../shared/font";
import {say, set_language} from "../shared/language";
import {show_student} from "./class/student";
import type {OpenPart} from "./class_context";
import {make_frame} from "./frame";
import {Lab} from "./lab/lab";
import {show_laboratory} from "./lab/laboratory";
import {read_preferences} from "./preferences";
import {get_json, Refused, Unreachable} from "./request";
import {server_source} from "./server_source";
import {plain_setting, read_link, type LinkExtras} from "./setting";
import type {DataSource} from "./source";
import {start_page} from "./start";
import {static_source} from "./static_source";

const retry_milliseconds = 2000;
const frame = make_frame();
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function show_notice(words: () => string): void {
  frame.show(() => ({title: "Tarazy", body: [el("div", {class: "wide"}, el("div", {class: "card notice"}, el("p", {class: "lead"}, words())))], foot: ""}));
}

let waiting = false;
/** Waits until the server answers again; says so meanwhile. */
async function until_back(): Promise<void> {
  frame.warn(() => say("lab.gone"));
  for (;;) {
    await wait(retry_milliseconds);
    try {
      await get_json("api/me");
      break;
    } catch (error) {
      if (error instanceof Refused) break;
    }
  }
  frame.warn(null);
}

/** Tries until somebody answers. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await until_back();
    }
  }
}

function show_lab_pages(source: DataSource, me: Me | null, list: ScenarioList): void {
  let laboratory: {again: () => void; stop: () => void} | null = null;
  const home = (): void => {
    laboratory?.stop();
    laboratory = null;
    frame.show(() => ({
      title: "Tarazy", body: [start_page(list.scenarios, (name) => void open(plain_setting(name), {}))], foot: say("lab.made_by", {version: list.version}),
    }));
  };
  const open = async (setting: Setting, extras: LinkExtras): Promise<void> => {
    try {
      const [details, grid] = await patiently(() => Promise.all([source.scenario(setting.scenario), source.grid(setting.scenario)]));
      laboratory?.stop();
      const lab = new Lab(source, details, grid, setting);
      const actor = details.scenario.actors.findIndex((one) => one.id === extras.actor);
      if (actor >= 0) lab.actor = actor;
      if (extras.step !== undefined && extras.step < (details.lesson?.steps.length ?? 0)) lab.lesson_step = extras.step;
      if (extras.time !== undefined) lab.first_time = extras.time;
      frame.warn(null);
      laboratory = show_laboratory(lab, {
        frame, me, version: list.version, home, open: (wanted) => open(wanted, {}),
        gone: () => {
          if (waiting) return;
          waiting = true;
          void until_back().then(() => {
            waiting = false;
            laboratory?.again();
          });
        },
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      home();
      frame.warn(() => say("lab.refused", {reason: error.message}));
    }
  };
  const follow_link = (): void => {
    const {setting, extras} = read_link(location.hash);
    if (extras.language) set_language(extras.language);
    if (setting) void open(setting, extras);
    else home();
  };
  // A link pasted into the address of the open page.
  addEventListener("hashchange", () => {
    if (read_link(location.hash).setting) follow_link();
  });
  follow_link();
}

function show_student_pages(me: Me): void {
  let part: OpenPart | null = null;
  frame.show(() => {
    const place = el("div", {class: "student"});
    return {title: "Tarazy", body: [place], foot: say("lab.made_by", {version: me.version}), shown: () => (part = show_student(place, me)), leave: () => part?.close()};
  });
}

async function start(): Promise<void> {
  await fonts_there();
  read_preferences(read_link(location.hash).extras.language);
  if (document.documentElement.dataset["source"] === "files") {
    const list = await patiently(() => get_json<ScenarioList>("static.json"));
    return show_lab_pages(static_source(list), null, list);
  }
  const me = await patiently(() => get_json<Me>("api/me"));
  if (me.role === "teacher") {
    const source = server_source();
    return show_lab_pages(source, me, await patiently(source.scenarios));
  }
  if (me.role === "student" || me.lan) return show_student_pages(me);
  show_notice(() => say("lab.no_token"));
}

void start().catch((error: unknown) => {
  show_notice(() => (error instanceof Refused && error.status === 401 ? say("lab.no_token") : say("page.broken", {reason: String(error)})));
  if (!(error instanceof Refused)) throw error;
});
