"""What changes during a run, and the start state's values that the equations refer to."""
from dataclasses import dataclass

from arithmetic import Matrix, Row
from doctrines import Doctrine


@dataclass
class State:
    capability: Matrix          # [actor][capability]; of the military: the stock
    effort: Row
    affinity: Matrix
    anchor: Matrix
    alignment: list[Matrix]     # [domain][actor][partner]
    growth: Matrix              # [actor][capability]
    posture: Row
    visibility: Row
    doctrine: list[Doctrine]
    resolve: Row
    sanction: Matrix
    members: list[set[int]]
    active: list[bool]
    capacity: Row
    status: Row
    world: dict[str, float]


@dataclass
class Base:
    """Superscript 0: from the start state before events, with xi = 1."""
    flow: Matrix                # f0 of E20
    market: Matrix              # (Y_j a_ij)0 of E13
    economy: Row                # Y_i(start)
    effort: Row
    openness: Row
    threat_per_defence: Row
    prior: list[Matrix]         # l0 of E16
    alignment: list[Matrix]     # w0 of E19
    balance: Matrix             # B0 of E19
    socialisation: Matrix       # of E19
