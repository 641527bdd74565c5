// What was set before, to go back to and forth again.

/** Changes under one key soon after each other (a slider that is pulled) are one step. */
const one_pull_milliseconds = 900;

export class Undo<Value> {
  private past: Value[] = [];
  private future: Value[] = [];
  private last_key = "";
  private last_time = -Infinity;

  constructor(private current: Value) {}

  get value(): Value {
    return this.current;
  }
  get can_undo(): boolean {
    return this.past.length > 0;
  }
  get can_redo(): boolean {
    return this.future.length > 0;
  }

  set(value: Value, key: string, now: number = performance.now()): void {
    const same_pull = key !== "" && key === this.last_key && now - this.last_time < one_pull_milliseconds;
    if (!same_pull) this.past.push(this.current);
    this.future = [];
    this.current = value;
    this.last_key = key;
    this.last_time = now;
  }

  undo(): boolean {
    const before = this.past.pop();
    if (before === undefined) return false;
    this.future.push(this.current);
    this.current = before;
    this.last_key = "";
    return true;
  }

  redo(): boolean {
    const next = this.future.pop();
    if (next === undefined) return false;
    this.past.push(this.current);
    this.current = next;
    this.last_key = "";
    return true;
  }
}
