// Light or dark: as the system has it, or as chosen. Printing is always light.
export type Theme = "auto" | "light" | "dark";

let chosen: Theme = "auto";
let printing = false;
const dark_system = matchMedia("(prefers-color-scheme: dark)");

export const theme = (): Theme => chosen;
export const is_dark = (): boolean => !printing && (chosen === "dark" || (chosen === "auto" && dark_system.matches));
export const moves_little = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A size given for usual type, as large as type is on this page: where pictures do not scale with it by themselves. */
export const text_size = (pixels: number): number => (pixels * parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;

const apply = (): void => {
  document.documentElement.dataset.theme = is_dark() ? "dark" : "light";
};

export function set_theme(wanted: Theme): void {
  chosen = wanted;
  apply();
}

/** Calls back whenever colours change by themselves: the system's, or for the printer. */
export function watch_theme(changed: () => void): void {
  const again = (): void => {
    apply();
    changed();
  };
  dark_system.addEventListener("change", again);
  addEventListener("beforeprint", () => {
    printing = true;
    again();
  });
  addEventListener("afterprint", () => {
    printing = false;
    again();
  });
  apply();
}
