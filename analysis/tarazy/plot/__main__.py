"""python -m tarazy.plot KIND FILE... -o FIG.svg: one figure from result files."""

from __future__ import annotations

import sys

from tarazy.plot.command import main

sys.exit(main(sys.argv[1:]))
