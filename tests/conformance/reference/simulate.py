"""One run: events, snapshot, record, step, crises, until the end."""
import math
from dataclasses import dataclass

from crises import Closeness, Crisis, apply_crises, decide_crises
from events import Agenda
from measures import Values, measure
from philox import Draws
from scenario import Scenario
from snapshot import take
from start import base_values, start_state, take_up
from step import advance, finite, perception_noise


class LeftTheDomain(Exception):
    """A number of the run is no longer finite."""


@dataclass
class History:
    records: list[tuple[float, Values]]
    crises: list[tuple[float, Crisis]]
    closest: float      # of a decision of E22 to its threshold


def simulate(scenario: Scenario, seed: int, run: int) -> History:
    try:
        return steps(scenario, Draws(seed, run))
    except (OverflowError, ValueError, ZeroDivisionError) as error:
        raise LeftTheDomain(str(error)) from error


def steps(scenario: Scenario, draws: Draws) -> History:
    state = start_state(scenario)
    base = base_values(scenario, state)
    take_up(scenario, state)
    agenda, closeness = Agenda(scenario, draws), Closeness()
    records, log = [], []
    since_record: list[Crisis] = []
    opened = base.openness
    for step in range(scenario.steps + 1):
        time = scenario.start + step * scenario.delta
        agenda.happen(state, step)
        snapshot = take(scenario, state, base, perception_noise(scenario, state.world["perception_noise"], draws, step))
        if step % scenario.every == 0 or step == scenario.steps:
            wars = sum(crisis.outcome == "war" for crisis in since_record)
            values = measure(scenario, state, base, snapshot, len(since_record), wars)
            if not all(map(math.isfinite, values.values())):
                raise LeftTheDomain(f"a series at {time}")
            records.append((time, values))
            since_record = []
        if step == scenario.steps:
            break
        crises = decide_crises(scenario, state, snapshot, draws, step, closeness)
        advance(scenario, state, base, snapshot, opened, draws, step)
        apply_crises(scenario, state, crises)
        if not finite(state):
            raise LeftTheDomain(f"the state after {time}")
        opened = snapshot.openness
        log += [(time, crisis) for crisis in crises]
        since_record += crises
    return History(records, log, closeness.smallest)
