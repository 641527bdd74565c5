// Files that the page makes: tables as CSV, pictures as PNG, texts.
export type Cell = string | number | null | undefined;

/** A field as RFC 4180 has it. Texts that spreadsheets would take for formulas are kept from it. */
function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const csv_text = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.map(field).join(",") + "\r\n").join("");

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const save_text = (name: string, text: string, type = "text/plain"): void => save(name, new Blob([text], {type: `${type};charset=utf-8`}));

/** With a byte order mark, by which spreadsheets see that it is UTF-8. */
export const save_csv = (name: string, rows: readonly (readonly Cell[])[]): void => save_text(name, `\ufeff${csv_text(rows)}`, "text/csv");

export function save_canvas(name: string, canvas: HTMLCanvasElement, ground: string): void {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const pen = copy.getContext("2d");
  if (!pen) return;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => blob && save(name, blob), "image/png");
}

/** A picture of an SVG as a file of its own; its colours must stand in its attributes. */
export function save_svg(name: string, picture: SVGSVGElement): void {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  save(name, new Blob([new XMLSerializer().serializeToString(copy)], {type: "image/svg+xml"}));
}

/** A file name of words of any alphabet. */
export const file_name = (...words: string[]): string =>
  words.join("-").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 80);
