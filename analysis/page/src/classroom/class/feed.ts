// The class as the server tells it, live: an event stream that comes back by itself after a lost connection or a restarted server.
import type {ClassState, Me} from "../../shared/answers.generated";
import {get_json, post_json, Refused} from "../request";
import {merged, type KnownClass} from "./class_state";

export type FeedStatus = "connecting" | "live" | "reconnecting";

export interface FeedWatcher {
  state: (state: KnownClass) => void;
  status: (status: FeedStatus) => void;
  /** The server does not know who asks, any more. */
  stranger: () => void;
}

export interface Feed {
  close: () => void;
  /** Asks the server to do something. Its answer is the state that follows, unless the stream has told a newer one meanwhile. */
  post: (path: string, what: unknown) => Promise<void>;
}

const retry_after = 2000;
/** How often the server is asked whether it is there: a Wi-Fi that goes away closes no connection. */
const look_every = 20_000;
const answer_within = 8000;

/** Follows the class from `known` on. */
export function follow(watcher: FeedWatcher, known: KnownClass | null): Feed {
  let state = known;
  let stream: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let asked_for = 0;
  let told_by_stream = 0;

  const take = (told: ClassState): void => {
    // Parts left out are as they were; if they never came, all is asked for.
    const incomplete = !state && !("world" in told);
    state = merged(state, told);
    watcher.state(state);
    if (incomplete || (state.phase !== "lobby" && !state.history)) ask();
  };
  const ask = (): void => {
    const version = ++asked_for;
    get_json<ClassState>("api/class").then((told) => {
      if (over || version !== asked_for) return;
      state = merged(state, told);
      watcher.state(state);
    }, () => undefined);
  };

  const lost = (): void => {
    if (over) return;
    watcher.status("reconnecting");
    stream?.close();
    stream = null;
    clearTimeout(again);
    again = setTimeout(() => void look(), retry_after);
  };
  /** Is the server there, and does it still know us? Then the stream is opened anew. */
  const look = async (): Promise<void> => {
    try {
      const me = await get_json<Me>("api/me", AbortSignal.timeout(answer_within));
      if (over) return;
      if (me.role === "none") return watcher.stranger();
      if (!stream) listen();
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return watcher.stranger();
      lost();
    }
  };
  const listen = (): void => {
    stream?.close();
    const opened = new EventSource("api/events");
    stream = opened;
    opened.addEventListener("open", () => !over && watcher.status("live"));
    opened.addEventListener("class", (event) => {
      if (over || stream !== opened) return;
      watcher.status("live");
      ++told_by_stream;
      take(JSON.parse((event as MessageEvent<string>).data) as ClassState);
    });
    opened.addEventListener("error", () => {
      if (stream === opened) lost();
    });
  };

  const came_back = (): void => {
    if (document.visibilityState === "visible") void look();
  };
  const online = (): void => void look();
  addEventListener("online", online);
  addEventListener("offline", lost);
  document.addEventListener("visibilitychange", came_back);
  const looking = setInterval(() => {
    if (document.visibilityState === "visible" && stream) void look();
  }, look_every);
  watcher.status("connecting");
  listen();
  return {
    post: async (path, what) => {
      const before = told_by_stream;
      const told = await post_json<ClassState>(path, what);
      if (!over && before === told_by_stream) take(told);
    },
    close: () => {
      over = true;
      clearTimeout(again);
      clearInterval(looking);
      removeEventListener("online", online);
      removeEventListener("offline", lost);
      document.removeEventListener("visibilitychange", came_back);
      stream?.close();
    },
  };
}
