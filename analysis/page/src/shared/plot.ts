// Charts over a common axis by uPlot: lines with bands, stacked areas, bars; themed, zoomable, by keyboard too.
import uPlot from "uplot";
import {faded, style_colour} from "./colours";
import {el, swatch} from "./dom";
import {save_canvas} from "./download";
import type {Picture} from "./figure";
import {number_text, say, tick_texts, year_text} from "./language";
import type {Row} from "./steps";
import type {TableData} from "./table";
import {text_size} from "./theme";

export interface Trace {
  label: string;
  values: Row;
  colour: string;
  kind: "line" | "area" | "bars";
  dash?: readonly number[];
  width?: number;
  /** Low and high around the values, widest first. */
  bands?: readonly {low: Row; high: Row; opacity: number}[];
  /** Thin companions: single runs. */
  companions?: readonly Row[];
  /** What the legend says at a place. */
  say?: (place: number) => string;
}

export interface Mark { at: number; label: string }

export interface PlotOptions {
  x: readonly number[];
  x_text?: (x: number) => string;
  traces: readonly Trace[];
  stacked?: boolean;
  marks?: readonly Mark[];
  height?: number;
  y_text?: (value: number) => string;
  /** The values are shares: the axis counts per cent. */
  share?: boolean;
  y_range?: readonly [number | null, number | null];
  summary: string;
  table: () => TableData;
  /** Markers at the points of lines: where x is not time. */
  points?: boolean;
  x_title?: string;
  /** A click (or Enter) on the picture chooses a place of the axis. */
  pick?: (x: number) => void;
}

/** A picture with a line at a place of its axis that can be moved without drawing anew. */
export interface Plot extends Picture {
  point_at: (x: number) => void;
  focus: () => void;
  has_focus: () => boolean;
}

/** Cumulative sums, so that areas lie on each other. */
function stack(traces: readonly Trace[]): Row[] {
  const sums: number[] = [];
  return traces.map((trace) => trace.values.map((value, k) => (sums[k] = (sums[k] ?? 0) + (value ?? 0))));
}

export function plot(place: HTMLElement, options: PlotOptions): Plot {
  const {x, traces} = options;
  const y_text = options.y_text ?? ((value: number) => number_text(value));
  const x_text = options.x_text ?? year_text;
  const data: Row[] = [];
  const series: uPlot.Series[] = [{}];
  const bands: uPlot.Band[] = [];
  const add = (values: Row, line: uPlot.Series): number => {
    data.push(values);
    return series.push({points: {show: false}, spanGaps: false, ...line}) - 1;
  };
  if (options.stacked) {
    // The highest first; those below are painted over it.
    const sums = stack(traces);
    for (let k = traces.length - 1; k >= 0; --k) {
      const trace = traces[k]!;
      add(sums[k]!, {
        stroke: trace.kind === "bars" ? trace.colour : style_colour("card"), width: trace.kind === "bars" ? 0 : 1, fill: trace.colour,
        ...(trace.kind === "bars" ? {paths: uPlot.paths.bars!({size: [0.8, 40]})} : {}),
      });
    }
  } else {
    for (const trace of traces) {
      for (const band of trace.bands ?? []) {
        const high = add(band.high, {stroke: "transparent", width: 0});
        const low = add(band.low, {stroke: "transparent", width: 0});
        bands.push({series: [high, low], fill: faded(trace.colour, band.opacity)});
      }
    }
    for (const trace of traces) for (const run of trace.companions ?? []) add(run, {stroke: faded(trace.colour, 0.45), width: 0.8});
    for (const trace of traces) {
      add(trace.values, {
        stroke: trace.colour, width: trace.width ?? 2.5, dash: [...(trace.dash ?? [])],
        points: {show: options.points ?? false, size: 7, fill: trace.colour},
      });
    }
  }

  const ink = style_colour("soft");
  const grid = style_colour("grid");
  const font = `${text_size(13)}px ${style_colour("font")}`;
  const axis: uPlot.Axis = {stroke: ink, font, grid: {stroke: grid, width: 1}, ticks: {stroke: grid, width: 1, size: 5}};
  const [least, most] = options.y_range ?? [null, null];
  const first = x[0] ?? 0;
  const last = x[x.length - 1] ?? 1;
  const bars = traces.some((trace) => trace.kind === "bars");
  const margin = bars ? 0.6 : first === last ? 0.5 : 0;
  const whole = {min: first - margin, max: last + margin};
  let at = x.length - 1;
  /** The place that is shown where nobody points at one. */
  let rest = at;
  const needle = el("div", {class: "needle", hidden: true});
  let needle_at: number | null = null;

  const legend = el("ul", {class: "legend"});
  const when = el("strong", {class: "when"});
  const readout = el("div", {class: "readout"}, when, legend);
  const say_at = (index: number): void => {
    at = index;
    when.textContent = x_text(x[index] ?? 0);
    values.forEach((value, k) => {
      const trace = traces[k]!;
      value.textContent = trace.say?.(index) ?? (trace.values[index] === null ? "–" : y_text(trace.values[index] ?? NaN));
    });
  };
  const values = traces.map((trace) => {
    const value = el("span", {class: "value"});
    legend.append(el("li", {}, swatch(trace.colour, trace.dash, trace.kind === "line" ? "line" : "area"), el("span", {}, trace.label), value));
    return value;
  });

  const draw_marks = (chart: uPlot): void => {
    const pen = chart.ctx;
    const {left, top, width, height} = chart.bbox;
    const ratio = devicePixelRatio;
    pen.save();
    pen.strokeStyle = ink;
    pen.fillStyle = ink;
    pen.lineWidth = ratio;
    pen.font = `${text_size(11) * ratio}px ${style_colour("font")}`;
    pen.textAlign = "center";
    // Marks that are too close for a number each share one: 2–5.
    const groups: {first: number; last: number; from: number; to: number}[] = [];
    (options.marks ?? []).forEach((mark, k) => {
      const position = chart.valToPos(mark.at, "x", true);
      if (position < left || position > left + width) return;
      pen.setLineDash([3 * ratio, 4 * ratio]);
      pen.globalAlpha = 0.55;
      pen.beginPath();
      pen.moveTo(position, top + 12 * ratio);
      pen.lineTo(position, top + height);
      pen.stroke();
      pen.globalAlpha = 1;
      const group = groups[groups.length - 1];
      if (group && position - group.to < 17 * ratio) [group.last, group.to] = [k, position];
      else groups.push({first: k, last: k, from: position, to: position});
    });
    for (const {first, last, from, to} of groups) {
      pen.fillText(first === last ? String(first + 1) : `${first + 1}–${last + 1}`, (from + to) / 2, top + 9 * ratio);
    }
    pen.restore();
  };

  const canvas = el("div", {
    class: "canvas", tabindex: 0, role: "img", "aria-label": `${options.summary} ${say("figure.keys")}`, "aria-roledescription": "chart",
  });
  place.append(canvas, readout);
  const live = el("p", {class: "unseen", "aria-live": "polite"});
  place.append(live);

  const place_needle = (u: uPlot): void => {
    if (needle_at === null) return;
    const left = u.valToPos(needle_at, "x");
    needle.hidden = !(left >= 0 && left <= u.over.clientWidth);
    needle.style.transform = `translateX(${left}px)`;
  };

  const height = options.height ?? 320;
  const chart = new uPlot({
    width: Math.max(160, canvas.clientWidth), height,
    series, bands, legend: {show: false},
    padding: [10, 14, 0, 0],
    scales: {
      x: {time: false, range: (_, low, high) => [low - (low === first ? margin : 0), high + (high === last ? margin : 0)]},
      y: {
        range: (_, low, high) => {
          if (!Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
          const room = (high - low || Math.abs(high) || 1) * 0.06;
          return [least ?? low - room, most ?? high + room];
        },
      },
    },
    axes: [
      {...axis, values: (_, splits) => splits.map(x_text), space: text_size(60), size: text_size(34), ...(options.x_title ? {label: options.x_title, labelFont: font, labelSize: 24} : {})},
      {...axis, values: (_, splits, __, ___, step) => tick_texts(splits, step, options.share), size: (_, texts) => 16 + text_size(7.5) * Math.max(3, ...(texts ?? []).map((t) => t.length))},
    ],
    cursor: {
      drag: {x: true, y: false}, points: {show: !options.stacked},
      dataIdx: (_, __, index) => index,
    },
    hooks: {
      drawClear: [(u) => {
        u.ctx.save();
        u.ctx.fillStyle = style_colour("card");
        u.ctx.fillRect(0, 0, u.ctx.canvas.width, u.ctx.canvas.height);
        u.ctx.restore();
      }],
      draw: [draw_marks, (u) => place_needle(u)],
      setCursor: [(u) => say_at(u.cursor.idx ?? rest)],
    },
  }, [x as number[], ...data] as uPlot.AlignedData, canvas);
  chart.over.append(needle);
  chart.setScale("x", whole);
  say_at(at);
  if (options.pick) {
    let pressed = 0;
    chart.over.addEventListener("pointerdown", (event) => (pressed = event.clientX));
    chart.over.addEventListener("click", (event) => {
      // What was dragged chose a part of the axis instead.
      if (Math.abs(event.clientX - pressed) < 5) options.pick?.(x[chart.posToIdx(event.clientX - chart.over.getBoundingClientRect().left)] ?? last);
    });
  }

  const zoom = (factor: number): void => {
    if (factor === 0) return chart.setScale("x", whole);
    const {min = first, max = last} = chart.scales.x as {min?: number; max?: number};
    const centre = Math.min(max, Math.max(min, x[at] ?? min));
    const part = (centre - min) / (max - min || 1);
    const span = Math.min(whole.max - whole.min, (max - min) / factor);
    const start = Math.min(whole.max - span, Math.max(whole.min, centre - part * span));
    chart.setScale("x", {min: start, max: start + span});
  };
  const move = (index: number): void => {
    const to = Math.min(x.length - 1, Math.max(0, index));
    chart.setCursor({left: chart.valToPos(x[to] ?? 0, "x"), top: chart.bbox.height / devicePixelRatio / 2});
    say_at(to);
    live.textContent = [x_text(x[to] ?? 0), ...traces.map((trace, k) => `${trace.label}: ${values[k]?.textContent ?? ""}`)].join("; ");
  };
  canvas.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 10 : 1;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => move(at - step), ArrowRight: () => move(at + step), Home: () => move(0), End: () => move(x.length - 1),
      "+": () => zoom(1.6), "=": () => zoom(1.6), "-": () => zoom(1 / 1.6), "0": () => zoom(0), Escape: () => zoom(0),
      ...(options.pick ? {Enter: () => options.pick?.(x[at] ?? last)} : {}),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  const watcher = new ResizeObserver(() => {
    const width = Math.floor(canvas.clientWidth);
    if (width > 0 && width !== chart.width) chart.setSize({width, height});
  });
  watcher.observe(canvas);
  return {
    summary: options.summary,
    table: options.table,
    zoom,
    point_at: (wanted) => {
      needle_at = wanted;
      let nearest = 0;
      x.forEach((one, k) => {
        if (Math.abs(one - wanted) < Math.abs((x[nearest] ?? 0) - wanted)) nearest = k;
      });
      rest = nearest;
      place_needle(chart);
      if (chart.cursor.left === undefined || chart.cursor.left < 0) say_at(rest);
    },
    focus: () => canvas.focus({preventScroll: true}),
    has_focus: () => document.activeElement === canvas,
    save: (name) => save_canvas(`${name}.png`, chart.ctx.canvas, style_colour("card")),
    destroy: () => {
      watcher.disconnect();
      chart.destroy();
    },
  };
}
