// Taking things away: a link, a scenario file, pictures, numbers.
import {button, el} from "../../shared/dom";
import {file_name, save_csv, save_text, type Cell} from "../../shared/download";
import {say} from "../../shared/language";
import {Refused, Unreachable} from "../request";
import {lines_of} from "./charts";
import {name_of, type Lab} from "./lab";
import {save_svg_as_png} from "./picture";

/** Every series that is on a chart, its bands and the single history: one row a series, actor and time. */
export function data_rows(lab: Lab): Cell[][] {
  const rows: Cell[][] = [["series", "actor", "side", "time", "history", "q05", "q25", "median", "q75", "q95"]];
  for (const name of lab.charts) {
    const series = lab.details.series.find((one) => one.name === name);
    if (!series) continue;
    const {times, lines} = lines_of(lab, series);
    lines.forEach(({actor, band, history}, k) => times.forEach((time, t) => rows.push([
      name, series.shape === "system" ? "" : lab.details.scenario.actors[actor]?.id, lab.kept ? (k === 0 ? "A" : "B") : "", time, history?.[t],
      ...(band ? [band.low[t], band.lower[t], band.median[t], band.upper[t], band.high[t]] : []),
    ])));
  }
  return rows;
}

export function share_panel(lab: Lab): HTMLElement {
  const note = el("p", {class: "about", role: "status"});
  const link = el("input", {type: "text", readonly: true, "aria-label": say("lab.share.link"), class: "link", onfocus: () => link.select()});
  const update = (): void => {
    link.value = location.href;
  };
  const copy = async (): Promise<void> => {
    update();
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      // No clipboard for pages without a certificate: the marked text can be copied by hand.
      link.focus();
      note.textContent = say("lab.share.by_hand");
      return;
    }
    note.textContent = say("lab.share.copied");
  };
  const name = (kind: string): string => file_name("tarazy", lab.details.scenario.name, kind);
  const yaml = async (): Promise<void> => {
    try {
      save_text(`${file_name("tarazy", lab.details.scenario.name)}.yaml`, await lab.source.yaml!(lab.setting), "text/yaml");
      note.textContent = say("lab.share.yaml.how", {file: `${file_name("tarazy", lab.details.scenario.name)}.yaml`});
    } catch (error) {
      if (error instanceof Refused) note.textContent = say("lab.refused", {reason: error.message});
      else if (error instanceof Unreachable) note.textContent = say("lab.gone");
      else throw error;
    }
  };
  const map = (): SVGSVGElement | null => document.querySelector<SVGSVGElement>("#map svg.map");
  lab.on("address", update);
  update();
  return el("section", {class: "card share", id: "share"}, el("h2", {}, say("lab.share")),
    el("div", {class: "share-link"}, link, button(say("lab.share.copy"), () => void copy(), {id: "copy-link"})),
    el("div", {class: "controls"},
      lab.source.yaml ? button(say("lab.share.yaml"), () => void yaml(), {id: "save-yaml"}) : null,
      button(say("lab.share.picture"), () => {
        const picture = map();
        if (picture) void save_svg_as_png(`${name(name_of(lab.details.scenario.actors[lab.actor]))}.png`, picture);
      }, {id: "save-picture"}),
      button(say("lab.share.data"), () => save_csv(`${name("data")}.csv`, data_rows(lab)), {id: "save-data"})), note);
}
