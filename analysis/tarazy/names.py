"""The names in result files (FORMATS.md, Output), each said once."""

from __future__ import annotations

from typing import Final

# Kinds of files, and the attributes of all of them.
KIND: Final = "tarazy_kind"
FORMAT: Final = "tarazy_format"
VERSION: Final = "tarazy_version"
RUN: Final = "run"
SWEEP: Final = "sweep"
COMPARISON: Final = "comparison"
NEWEST_FORMAT: Final = 1
SCENARIO: Final = "scenario"

# Runs.
TIME: Final = "time"
ACTOR: Final = "actor"
PARTNER: Final = "partner"
DOMAIN: Final = "domain"
COMPONENT: Final = "component"
CRISIS: Final = "crisis"
CRISIS_COLUMNS: Final = (
    "run",
    "time",
    "i",
    "j",
    "joined_i",
    "joined_j",
    "p_i",
    "judged_i",
    "judged_j",
    "outcome",
    "winner",
    "military_losses",
)
CRISIS_OUTCOMES: Final = ("fizzle", "concession", "war")
EVENT: Final = "event"
EVENT_COLUMNS: Final = ("run", "time", "id", "what")
RUN_STATUS: Final = "run_status"
DONE: Final = 0

# Tables of sweeps and comparisons.
POINT: Final = "point"
REPLICATE: Final = "replicate"
OUTCOME: Final = "outcome"
PARAMETER: Final = "parameter"
VALUE: Final = "value"
SETTING: Final = "setting"
CHOICES: Final = "choices_"  # + the number of the parameter, an attribute of SETTING
POLICY: Final = "policy"
POINT_SCENARIO: Final = "point_scenario"
DEFECTION: Final = "defection"
NO_DEFECTION: Final = "none"
OUTCOME_UNIT: Final = "outcome_unit"
OUTCOME_BETTER: Final = "outcome_better"  # 1: more is better
PARAMETER_SCALE: Final = "parameter_scale"  # 1: logarithmic

# Sensitivity, by outcome and parameter: what a bar shows, its interval, and a second number beside it.
SOBOL: Final = ("sobol_total", "sobol_total_low", "sobol_total_high", "sobol_first")
SOBOL_FIRST: Final = ("sobol_first", "sobol_first_low", "sobol_first_high")
MORRIS: Final = ("morris_mu_star", "morris_mu_star_low", "morris_mu_star_high", "morris_sigma")

# Comparisons.
POLICY_LABEL: Final = "policy_label"
FUTURE: Final = "future"
REFERENCE: Final = "reference"  # a label, or the number of the policy
FUTURE_SCENARIO: Final = "future_scenario"
FUTURE_SETTING: Final = "future_setting"
DIFFERENCE: Final = ("difference", "difference_low", "difference_high")
BETTER_SHARE: Final = "better_share"
HOLM_P: Final = "holm_p"
NARROWING: Final = "narrowing"
POLICY_MEAN: Final = "policy_mean"
MAX_REGRET: Final = "max_regret"
REGRET: Final = "regret"
PARETO: Final = "pareto"
