"""The figures, each a function of data sets that gives a matplotlib Figure, and a command: `python -m tarazy.plot KIND FILE -o FIG.svg`."""

from __future__ import annotations

from tarazy.plot.comparisons import forest, pareto, regret
from tarazy.plot.crises import crises
from tarazy.plot.fan import fan
from tarazy.plot.network import network
from tarazy.plot.plane import plane
from tarazy.plot.portfolio import portfolio
from tarazy.plot.power import power
from tarazy.plot.responses import heat, response
from tarazy.plot.style import save
from tarazy.plot.tornado import tornado

__all__ = ["crises", "fan", "forest", "heat", "network", "pareto", "plane", "portfolio", "power", "regret", "response", "save", "tornado"]
