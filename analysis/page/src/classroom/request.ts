// Asking the server. What it refuses and that it is not there are told apart.
import type {ErrorAnswer, ErrorData} from "../shared/answers.generated";

/** The server answered that it will not: its own words. */
export class Refused extends Error {
  constructor(readonly status: number, readonly kind: string, message: string) {
    super(message);
  }
}

/** Nobody answered. */
export class Unreachable extends Error {}

async function answer(path: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {credentials: "same-origin", cache: "no-store", ...options});
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(String(error));
  }
  if (response.ok) return response;
  let problem: Partial<ErrorData> = {};
  try {
    problem = ((await response.json()) as Partial<ErrorAnswer>).error ?? {};
  } catch {
    // Not in the words of the server: a proxy, say. The status says enough.
  }
  throw new Refused(response.status, problem.kind ?? "", problem.message ?? `HTTP ${response.status}`);
}

async function body_of<Answer>(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(String(error));
  }
}

export async function get_json<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return body_of<Answer>(await answer(path, {signal: signal ?? null}));
}

const posted = (body: unknown, signal?: AbortSignal): RequestInit =>
  ({method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body), signal: signal ?? null});

export async function post_json<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  return body_of<Answer>(await answer(path, posted(body, signal)));
}

export async function post_for_text(path: string, body: unknown): Promise<string> {
  return (await answer(path, posted(body))).text();
}
