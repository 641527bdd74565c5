// The time: play, step, slide, how fast; and the seed of the single history.
import {choice, el} from "../../shared/dom";
import {decimals_text, say, year_text} from "../../shared/language";
import {icon} from "../icons";
import type {Clock} from "./clock";
import type {Lab} from "./lab";

const speeds = [0.25, 0.5, 1, 2, 4];

export function transport(lab: Lab, clock: Clock): HTMLElement {
  const press = (sign: Parameters<typeof icon>[0], words: string, act: () => void, name = ""): HTMLButtonElement =>
    el("button", {type: "button", class: `sign ${name}`, title: words, "aria-label": words, onclick: act}, icon(sign));
  const play = press("play", say("map.play"), () => clock.toggle(), "play");
  const slider = el("input", {type: "range", min: 0, step: 1, id: "time", "aria-label": say("time"), oninput: () => {
    clock.pause();
    lab.go_to(Number(slider.value));
  }});
  const year = el("output", {class: "year", for: "time"});
  const speed = choice(say("lab.speed"), speeds.map((value) => ({value: String(value), text: `${decimals_text(value, 2)} ×`})), String(lab.speed), (value) => {
    lab.speed = Number(value);
  });
  const luck = press("luck", say("lab.luck.new"), () => lab.set({...lab.setting, seed: (lab.setting.seed % 999_999_999) + 1}, "seed"));
  const seed = el("span", {class: "seed"});

  let shown_playing: boolean | null = null;
  const update = (): void => {
    slider.max = String(lab.shown?.last ?? 0);
    slider.value = String(Math.round(lab.place));
    const text = year_text(lab.playing ? Math.floor(lab.time) : lab.time);
    if (year.textContent !== text) year.textContent = text;
    slider.setAttribute("aria-valuetext", text);
    if (shown_playing === lab.playing) return;
    shown_playing = lab.playing;
    const words = say(lab.playing ? "map.pause" : "map.play");
    play.replaceChildren(icon(lab.playing ? "pause" : "play"));
    play.title = words;
    play.setAttribute("aria-label", words);
  };
  const update_seed = (): void => {
    seed.textContent = say("lab.luck", {seed: String(lab.setting.seed)});
  };
  lab.on(["time", "data"], update);
  lab.on("setting", update_seed);
  update();
  update_seed();
  return el("div", {class: "transport", role: "group", "aria-label": say("lab.transport")},
    el("div", {class: "signs"},
      press("start", say("lab.to_start"), () => {
        clock.pause();
        lab.go_to(0);
      }),
      press("back", say("lab.step_back"), () => clock.step(-1)), play, press("step", say("lab.step"), () => clock.step(1))),
    year, slider, speed, lab.grid ? null : el("span", {class: "luck"}, luck, seed));
}
