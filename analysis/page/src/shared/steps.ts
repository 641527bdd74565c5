// Rows of numbers as the program packs them: counted in a power of ten, each as its difference from the one before.
import type {Packed} from "./answers.generated";

export type Row = (number | null)[];

export function unpack(packed: Packed): Row[] {
  const power = 10 ** Math.abs(packed.e);
  return packed.rows.map((row) => {
    let count = 0;
    return row.map((step) => {
      if (step === null) return null;
      count += step;
      return packed.e < 0 ? count / power : count * power;
    });
  });
}
