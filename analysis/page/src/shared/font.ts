// The pages' own font, there before the first picture is drawn: what is painted on a canvas is measured once.

/** Done when every face is there or cannot be had. */
export async function fonts_there(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
