// The result of a finished class: asked for until it is there, kept for who asks again.
import type {ClassResult} from "../../shared/answers.generated";
import {get_json, Refused} from "../request";

const again_after = 2500;
const kept = new Map<string, Promise<ClassResult | null>>();

/** The result of the class with this sign; scores of large worlds take a while. Null where the class is not finished any more. */
export function result_of(sign: string): Promise<ClassResult | null> {
  let known = kept.get(sign);
  if (!known) {
    kept.set(sign, (known = until_there()));
    void known.then((result) => result ?? kept.delete(sign));
  }
  return known;
}

async function until_there(): Promise<ClassResult | null> {
  for (;;) {
    try {
      return await get_json<ClassResult>("api/class/result");
    } catch (error) {
      if (error instanceof Refused && error.status !== 429 && error.status !== 503) return null;
      await new Promise((go_on) => setTimeout(go_on, again_after));
    }
  }
}
