// Plays the time: so many years a second, gently between recorded times, or in steps where motion is to be little.
import {moves_little} from "../../shared/theme";
import type {Lab} from "./lab";

/** Years a second at speed 1 are such that any horizon takes this long. */
const seconds_of_a_course = 20;
const still_milliseconds = 1000;

export interface Clock { play: () => void; pause: () => void; toggle: () => void; step: (by: number) => void; stop: () => void }

export function make_clock(lab: Lab): Clock {
  let frame = 0;
  let before = 0;
  let waited = 0;

  const tick = (now: number): void => {
    const last = lab.shown?.last ?? 0;
    const passed = Math.min(200, now - before);
    before = now;
    const by = (passed / 1000 / seconds_of_a_course) * last * lab.speed;
    if (moves_little()) {
      waited += passed;
      if (waited >= still_milliseconds) {
        lab.go_to(Math.round(lab.place + Math.max(1, (by / passed) * waited)));
        waited = 0;
      }
    } else lab.go_to(lab.place + by);
    if (lab.place >= last) pause();
    else frame = requestAnimationFrame(tick);
  };
  const play = (): void => {
    const last = lab.shown?.last ?? 0;
    if (lab.playing || last === 0) return;
    if (lab.place >= last) lab.go_to(0);
    lab.playing = true;
    before = performance.now();
    waited = 0;
    frame = requestAnimationFrame(tick);
    lab.tell("time");
  };
  const pause = (): void => {
    cancelAnimationFrame(frame);
    if (!lab.playing) return;
    lab.playing = false;
    lab.tell("time");
  };
  return {
    play, pause,
    toggle: () => (lab.playing ? pause() : play()),
    step: (by) => {
      pause();
      lab.go_to((by > 0 ? Math.floor(lab.place + 1e-6) : Math.ceil(lab.place - 1e-6)) + by);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      lab.playing = false;
    },
  };
}
