// A part of the page that is built anew only when what it shows has changed, so that a message of the server takes no focus and no half-made choice.
export interface KeptPart {
  element: HTMLElement;
  /** Builds anew if `sign`, all that the part depends on, is another one than last time. */
  show: (sign: unknown, build: () => readonly (Node | null | false)[]) => void;
}

export function kept_part(element: HTMLElement): KeptPart {
  let shown: string | null = null;
  return {
    element,
    show: (sign, build) => {
      const text = JSON.stringify(sign);
      if (text === shown) return;
      shown = text;
      const focused = element.contains(document.activeElement) ? document.activeElement?.id : "";
      element.replaceChildren(...build().filter((node): node is Node => Boolean(node)));
      element.hidden = element.childElementCount === 0;
      if (focused) document.getElementById(focused)?.focus({preventScroll: true});
    },
  };
}
