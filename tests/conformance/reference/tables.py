"""The long CSV and the crisis log of runs, as `tarazy export` writes them and as the vectors hold them."""
import csv
import io
from collections.abc import Sequence
from pathlib import Path

from scenario import Scenario
from simulate import History

HEAD = ["run", "time", "variable", "domain", "actor", "partner", "value"]
CRISIS_HEAD = ["run", "time", "i", "j", "joined_i", "joined_j", "p_i", "judged_i", "judged_j", "outcome", "winner", "military_losses"]
SeriesKey = tuple[int, float, str, str, str, str]
CrisisRow = tuple[list[str], list[float]]   # what must be equal, what must be near


def series_table(histories: Sequence[History | None]) -> dict[SeriesKey, float]:
    """By run, time and names; a history of None has none."""
    return {(run, time, *key): value for run, history in enumerate(histories) if history
            for time, values in history.records for key, value in values.items()}


def crisis_table(scenario: Scenario, histories: Sequence[History | None]) -> list[CrisisRow]:
    ids, rows = scenario.ids, []
    for run, history in enumerate(histories):
        for time, crisis in history.crises if history else ():
            joined = ["+".join(ids[k] for k in side) for side in (crisis.with_i, crisis.with_j)]
            winner = "" if crisis.winner is None else ids[crisis.winner]
            rows.append(([str(run), ids[crisis.i], ids[crisis.j], *joined, crisis.outcome, winner],
                         [time, crisis.p_i, crisis.judged_i, crisis.judged_j, crisis.losses]))
    return rows


def read_series(path: Path) -> dict[SeriesKey, float]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        if next(rows) != HEAD:
            raise ValueError(f"{path}: not the head of a long CSV")
        table = {}
        for run, time, variable, domain, actor, partner, value in rows:
            key = (int(run), float(time), variable, domain, actor, partner)
            if key in table:
                raise ValueError(f"{path}: {key} stands there twice")
            table[key] = float(value)
        return table


def read_crises(path: Path) -> list[CrisisRow]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        if next(rows) != CRISIS_HEAD:
            raise ValueError(f"{path}: not the head of a crisis log")
        return [([run, i, j, joined_i, joined_j, outcome, winner], [float(x) for x in (time, p_i, judged_i, judged_j, losses)])
                for run, time, i, j, joined_i, joined_j, p_i, judged_i, judged_j, outcome, winner, losses in rows]


def long_csv(histories: Sequence[History | None]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for (run, time, *names), value in series_table(histories).items():
        writer.writerow([run, f"{time:.17g}", *names, f"{value:.17g}"])
    return out.getvalue()


def crisis_csv(scenario: Scenario, histories: Sequence[History | None]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CRISIS_HEAD)
    for (run, i, j, joined_i, joined_j, outcome, winner), (time, *judgements, losses) in crisis_table(scenario, histories):
        writer.writerow([run, f"{time:.17g}", i, j, joined_i, joined_j, *(f"{p:.17g}" for p in judgements), outcome, winner, f"{losses:.17g}"])
    return out.getvalue()
