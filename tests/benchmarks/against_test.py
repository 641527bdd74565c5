#!/usr/bin/env python3
"""A build that is slower than it may be is flagged, and nothing else is: with programs that say again what the benchmarks once said."""
import contextlib
import io
import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import against
from measured import Failure, figures_of, plain_name, readable

RECORDED = Path(__file__).parent / "recorded.json"

# Says what is recorded, its times multiplied by the next number of a list, as the benchmark program would say it.
PLAYBACK = """#!{python}
import json, pathlib, re, sys
told = json.loads(pathlib.Path({recorded!r}).read_text())
options = dict(word.lstrip("-").partition("=")[::2] for word in sys.argv[1:])
if "benchmark_list_tests" in options:
    print("\\n".join(row["name"] for row in told["benchmarks"]))
    sys.exit()
turns = pathlib.Path({turns!r})
factor, *rest = json.loads(turns.read_text())
turns.write_text(json.dumps(rest or [factor]))
told["benchmarks"] = [row for row in told["benchmarks"] if re.search(options["benchmark_filter"], row["name"])]
for row in told["benchmarks"]:
    for key in ("cpu_time", "real_time"):
        row[key] *= factor
pathlib.Path(options["benchmark_out"]).write_text(json.dumps(told))
"""


class Against(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def program(self, name: str, factors: list[float], change: dict[str, dict[str, object]] | None = None, without: str = "") -> str:
        """A program of the recorded figures, some of them changed or left out."""
        told = json.loads(RECORDED.read_text(encoding="utf-8"))
        rows = {plain_name(row["name"]): row for row in told["benchmarks"]}
        told["benchmarks"] = [row | (change or {}).get(plain, {}) for plain, row in rows.items() if plain != without]
        recorded, turns, program = (self.folder / f"{name}{end}" for end in (".json", ".turns", ""))
        recorded.write_text(json.dumps(told), encoding="utf-8")
        turns.write_text(json.dumps(factors), encoding="utf-8")
        program.write_text(PLAYBACK.format(python=sys.executable, recorded=str(recorded), turns=str(turns)), encoding="utf-8")
        program.chmod(0o755)
        return str(program)

    def baseline(self, **allowed: float) -> str:
        file = self.folder / "baseline.json"
        rows = {name.replace("__", "/"): {"greatest_ratio": ratio, "why": "noise"} for name, ratio in allowed.items()}
        file.write_text(json.dumps({"benchmarks": rows}), encoding="utf-8")
        return str(file)

    def compare(self, before: str, after: str, baseline: str, rounds: int = 5) -> tuple[int, str]:
        told = io.StringIO()
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            code = against.main(["--before", before, "--after", after, "--baseline", baseline, "--rounds", str(rounds)])
        return code, told.getvalue()

    def test_the_same_program_passes(self) -> None:
        code, told = self.compare(self.program("before", [1]), self.program("after", [1]), self.baseline(kazakhstan_in_memory=1.05))
        self.assertEqual(code, 0, told)
        self.assertIn("results: the same to the bit", told)
        self.assertIn("nothing is slower", told)

    def test_a_slower_build_is_flagged(self) -> None:
        allowed = self.baseline(kazakhstan_in_memory=1.05)
        code, told = self.compare(self.program("before", [1]), self.program("after", [1.06]), allowed)
        self.assertEqual(code, 1, told)
        self.assertRegex(told, r"kazakhstan_in_memory .* 1\.060 .*SLOWER")
        self.assertIn("slower than before: kazakhstan_in_memory, 1.060 times (at most 1.05: noise)", told)
        self.assertEqual(self.compare(self.program("before", [1]), self.program("after", [1.04]), allowed)[0], 0)
        self.assertEqual(self.compare(self.program("before", [1]), self.program("after", [0.5]), allowed)[0], 0)

    def test_only_the_slower_one_is_flagged(self) -> None:
        slow = json.loads(RECORDED.read_text(encoding="utf-8"))["benchmarks"][0]["cpu_time"] * 2
        after = self.program("after", [1], change={"kazakhstan_in_memory": {"cpu_time": slow}})
        code, told = self.compare(self.program("before", [1]), after, self.baseline(kazakhstan_in_memory=1.05, made_up_world_on_one_core__12=1.05))
        self.assertEqual(code, 1, told)
        self.assertEqual(re.findall(r"^(\S+) .*SLOWER$", told, re.MULTILINE), ["kazakhstan_in_memory"])

    def test_a_busy_minute_of_the_machine_is_no_regression(self) -> None:
        # Who goes first changes, but the same round is busy for both; one round is busy for one alone.
        both = [1, 1.7, 1.7, 1, 1]
        alone = [1, 1.7, 1.7, 1, 2]
        code, told = self.compare(self.program("before", both), self.program("after", alone), self.baseline(kazakhstan_in_memory=1.05))
        self.assertEqual(code, 0, told)

    def test_what_looks_slower_once_is_measured_again(self) -> None:
        after = self.program("after", [1.2] * 3 + [1] * 3)
        code, told = self.compare(self.program("before", [1]), after, self.baseline(kazakhstan_in_memory=1.05), 3)
        self.assertEqual(code, 0, told)
        self.assertIn("once more what looks slower", told)
        self.assertEqual(told.count("of 3"), 6)

    def test_a_disturbed_build_is_not_slower_where_its_best_is_as_good(self) -> None:
        after = self.program("after", [1.2, 1.2, 1, 1.2, 1.2])
        code, told = self.compare(self.program("before", [1]), after, self.baseline(kazakhstan_in_memory=1.05))
        self.assertEqual(code, 0, told)

    def test_other_results_are_told(self) -> None:
        after = self.program("after", [1], change={"kazakhstan_in_memory": {"digest": 1.0}})
        code, told = self.compare(self.program("before", [1]), after, self.baseline(kazakhstan_in_memory=1.05, made_up_world_on_one_core__12=1.05))
        self.assertEqual(code, 0, told)
        self.assertIn("results: CHANGED in kazakhstan_in_memory\n", told)

    def test_a_build_without_digests_is_not_called_the_same(self) -> None:
        before = self.program("before", [1], change={"kazakhstan_in_memory": {"digest": "none"}})
        code, told = self.compare(before, self.program("after", [1]), self.baseline(kazakhstan_in_memory=1.05))
        self.assertEqual(code, 0, told)
        self.assertIn("results: the builds do not tell", told)

    def test_what_is_new_is_left_out_and_what_is_gone_is_an_error(self) -> None:
        allowed = self.baseline(kazakhstan_in_memory=1.05, made_up_world_on_one_core__12=1.05)
        code, told = self.compare(self.program("before", [1], without="kazakhstan_in_memory"), self.program("after", [1]), allowed)
        self.assertEqual(code, 0, told)
        self.assertIn("kazakhstan_in_memory: not there before", told)
        code, told = self.compare(self.program("before", [1]), self.program("after", [1], without="kazakhstan_in_memory"), allowed)
        self.assertEqual(code, 2, told)
        self.assertIn("the baseline names kazakhstan_in_memory, which is no benchmark", told)

    def test_a_benchmark_that_fails_is_an_error(self) -> None:
        after = self.program("after", [1], change={"kazakhstan_in_memory": {"error_occurred": True, "error_message": "some runs left the domain"}})
        code, told = self.compare(self.program("before", [1]), after, self.baseline(kazakhstan_in_memory=1.05))
        self.assertEqual(code, 2, told)
        self.assertIn("kazakhstan_in_memory failed (some runs left the domain)", told)

    def test_the_committed_baseline_can_be_read(self) -> None:
        for name, allowance in against.read_baseline(against.HERE / "baseline.json").items():
            self.assertTrue(1 < allowance.greatest_ratio < 1.5, name)
            self.assertTrue(allowance.why, name)


class Measured(unittest.TestCase):
    def test_names_lose_how_they_were_measured(self) -> None:
        self.assertEqual(plain_name("sweep_of_ten_outcomes/2/1000/iterations:3/process_time/real_time"), "sweep_of_ten_outcomes/2/1000")
        self.assertEqual(plain_name("kazakhstan_in_memory/min_time:3.000"), "kazakhstan_in_memory")
        self.assertEqual(plain_name("step_of_a_run/12"), "step_of_a_run/12")

    def test_times_are_seconds_whatever_their_unit(self) -> None:
        row = {"name": "a/1", "iterations": 3, "cpu_time": 2.5, "real_time": 4, "time_unit": "ms", "runs/s": 7}
        figure = figures_of(json.dumps({"benchmarks": [row]}))["a/1"]
        self.assertEqual((figure.core_seconds, figure.clock_seconds, figure.counters), (0.0025, 0.004, {"runs/s": 7}))
        with self.assertRaises(Failure):
            figures_of(json.dumps({"benchmarks": [row | {"error_occurred": True}]}))

    def test_readable(self) -> None:
        self.assertEqual([readable(seconds) for seconds in (1234.1, 2.5, 0.0123, 4.56e-6, 7e-9)], ["1,234 s", "2.5 s", "12.3 ms", "4.56 us", "7 ns"])


if __name__ == "__main__":
    unittest.main()
