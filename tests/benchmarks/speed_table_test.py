#!/usr/bin/env python3
"""The table of ./dev bench: goals scale with the machine, exponents are those of the costs, what misses its goal is said to."""
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from measured import Figure
from speed_table import SIZES, Figures, Row, costs, exponent, rows_of, table
from start_up import StartUp


def made_up(limit: float = 125e9, growth: float = 2, share: float = 0.6, run: float = 0.3) -> Figures:
    """Figures of a machine on which products cost n³ and the rest grows with the given power."""
    products = {n: 17 * n**3 / 1e11 for n in SIZES}
    rest = {n: n**growth / 1e9 for n in SIZES}
    sweep = {"runs/s": 1e6 / 50, "peak_megabytes": 100.0, "share_of_keeping": 0.01}
    world = {"share_of_fused_limit": share, "share_as_written": 1.3 * share, "runs/s": 1 / run, "fused_limit": limit}
    counters = {
        **{f"sweep_of_ten_outcomes/{arguments}": sweep for arguments in ("1/1000", "2/1000", "2/4000")},
        "sweep_in_single_precision/2/1000": sweep | {"runs/s": 1e6 / 30},
        "single_precision_beside_double": {"largest_difference": 3e-5, "share_of_other_logs": 0.012, "crises_a_history": 4.0},
        "sweep_of_a_million/2/125000": sweep | {"runs/s": 1e6 / 70},
        **{f"made_up_world_on_one_core/{n}": world for n in (12, 50, 200)},
        "kazakhstan_in_memory": world | {"fused_limit": limit * 0.9},
        "kazakhstan_to_file": {"megabytes": 162.0, "times_plain_write": 2.0},
        "output_against_memory": {"clock_ratio": 1.2, "cores_ratio": 1.05},
        "memory_of_a_large_world/1000": {"peak_times_state": 3.2},
        **{f"parts_of_a_step/{n}": {"step_s": products[n] + rest[n], "products_s": products[n], "rest_s": rest[n],
                                    "products_share_of_fused_limit": 0.65} for n in SIZES}}
    figures = {name: Figure(1, 1, kept) for name, kept in counters.items()}
    return figures | {"large_world_of_ten_steps/2000": Figure(30, 29, {"peak_megabytes": 2000.0, "fused_limit": limit})}


def row(figures: Figures, begin: str, million: bool = False) -> Row:
    found = [one for one in rows_of(figures, StartUp(0.04, 0.03), million) if one.what.startswith(begin)]
    assert len(found) == 1, f"{len(found)} rows begin with '{begin}'"
    return found[0]


class SpeedTable(unittest.TestCase):
    def test_goals_in_seconds_stand_in_proportion_to_the_limit(self) -> None:
        at_home, at_half = row(made_up(), "a million histories"), row(made_up(limit=62.5e9), "a million histories")
        self.assertEqual((at_home.figure, at_home.goal, at_home.met), ("50 s", "≤ 60 s", True))
        self.assertEqual((at_half.figure, at_half.goal, at_half.met), ("50 s", "≤ 120 s", True))
        self.assertEqual(row(made_up(limit=250e9), "a million histories").met, False)
        self.assertEqual(row(made_up(run=0.5), "a run of 200 actors").met, False)

    def test_a_million_in_full_is_not_reckoned(self) -> None:
        full = row(made_up(), "a million histories", million=True)
        self.assertIn("run in full", full.what)
        self.assertEqual((full.figure, full.met), ("70 s", False))
        self.assertIn("reckoned from 32,000", row(made_up(), "a million histories").what)

    def test_single_precision_has_goals_of_its_own(self) -> None:
        million = row(made_up(limit=62.5e9), "a million of them in single precision")
        self.assertEqual((million.figure, million.goal, million.met), ("30 s", "≤ 50 s", True))
        self.assertEqual(row(made_up(), "a million of them in single precision").met, False)
        self.assertEqual(row(made_up(), "single precision beside double, no conflict").figure, "3.0e-05")
        self.assertEqual(row(made_up(), "single precision beside double: histories").figure, "1.2% (4.0 crises a history)")

    def test_exponents_are_those_of_the_costs(self) -> None:
        self.assertAlmostEqual(exponent({n: 5 * n**2.5 for n in SIZES}), 2.5)
        self.assertAlmostEqual(costs(made_up(), "products")[100], 17e6 / 1e11)
        self.assertEqual([row(made_up(), f"exponent of {what}").figure for what in ("its products", "the rest")], ["3.00", "2.00"])
        self.assertEqual(row(made_up(growth=2.3), "exponent of the rest"),
                         Row("exponent of the rest of it, fitted between 200 and 800 actors", "2.30", "≤ 2.10", False))

    def test_products_that_take_longer_alone_give_no_exponent(self) -> None:
        figures = made_up()
        figures["parts_of_a_step/800"].counters["rest_s"] = -1e-6
        self.assertIn("measure again", row(figures, "exponent of the rest").figure)

    def test_shares_of_the_limit(self) -> None:
        self.assertEqual(row(made_up(), "share of the limit, 12 actors").figure, "60% (78% if sums are counted as written)")
        self.assertEqual(row(made_up(share=0.49), "share of the limit, 12 actors").met, False)

    def test_a_single_run_says_how_many_cores_it_took(self) -> None:
        self.assertIn("takes one core", row(made_up(), "10 steps of 2,000").what)
        both = made_up() | {"large_world_of_ten_steps/2000": Figure(30, 16, {"peak_megabytes": 2000.0, "fused_limit": 125e9})}
        self.assertIn("takes two cores", row(both, "10 steps of 2,000").what)
        self.assertEqual((row(made_up(), "10 steps of 2,000").met, row(both, "10 steps of 2,000").met), (False, True))

    def test_the_table_lines_up_and_says_what_is_missed(self) -> None:
        lines = table(rows_of(made_up(), StartUp(0.06, 0.03))).splitlines()
        self.assertEqual({len(line) for line in lines}, {len(lines[0])})
        self.assertTrue(any("| 60 ms" in line and "| ≤ 50 ms" in line and "| NO " in line for line in lines))
        self.assertTrue(any("| 1.20 times" in line and "| ≤ 1.10 times" in line and "| NO " in line for line in lines))


if __name__ == "__main__":
    unittest.main()
