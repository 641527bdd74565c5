"""Tidy data frames of runs, crises, sweeps and comparisons."""

import unittest

import numpy as np
import real
import samples

import tarazy


class Frames(unittest.TestCase):
    def test_series_are_columns(self):
        with tarazy.open_run(real.run_file()) as data:
            table = tarazy.frame(data, "autonomy", "safety")
            self.assertEqual(list(table.columns), ["run", "time", "actor", "autonomy", "safety"])
            self.assertEqual(len(table), 12 * 25 * 4)
            row = table[(table.run == 3) & (table.time == 2025.5) & (table.actor == "CCC")]
            self.assertEqual(row.safety.item(), data["safety"].sel(run=3, time=2025.5, actor="CCC").item())

    def test_series_that_do_not_fit_are_told(self):
        with tarazy.open_run(real.run_file()) as data:
            with self.assertRaisesRegex(tarazy.UsageError, "'power' and 'poles' do not fit into one table"):
                tarazy.frame(data, "power", "poles")
            with self.assertRaisesRegex(tarazy.UsageError, "Did you mean 'autonomy'"):
                tarazy.frame(data, "autonomi")
            with self.assertRaisesRegex(tarazy.UsageError, "no series is named"):
                tarazy.frame(data)
            with self.assertRaisesRegex(tarazy.UsageError, "Use frame"):
                tarazy.runs_frame(data)
            with self.assertRaisesRegex(tarazy.UsageError, "a run compares nothing"):
                tarazy.comparison_frame(data)

    def test_crises_are_rows(self):
        with tarazy.open_run(real.run_file()) as data:
            table = tarazy.crises_frame(data)
            self.assertEqual(len(table), data.sizes["crisis"])
            self.assertGreater(len(table), 5)
            self.assertEqual(list(table.columns)[:4], ["run", "time", "i", "j"])
            self.assertEqual((table.outcome == "war").sum(), int(data["wars"].sum()))

    def test_events_are_rows(self):
        with tarazy.open_run(real.run_file()) as data:
            table = tarazy.events_frame(data)
            self.assertEqual(list(table.columns), ["run", "time", "id", "what"])
            drought = table[table.id == "drought"]
            self.assertEqual(list(drought.run[drought.what == "fired"]), list(range(12)))
            self.assertEqual(set(drought.time[drought.what == "fired"]), {2024})
            self.assertEqual(set(drought.time[drought.what == "undone"]), {2026})
            self.assertEqual(set(table.id), {"drought", "events[1]"})
            self.assertTrue((table.run.diff().dropna() >= 0).all())
            with self.assertRaisesRegex(tarazy.UsageError, "no log of events .an older version wrote it"):
                tarazy.events_frame(data.drop_vars("event_run"))
        with tarazy.open_sweep(real.design_file("grid")) as sweep, self.assertRaisesRegex(tarazy.UsageError, "a sweep has no events"):
            tarazy.events_frame(sweep)

    def test_runs_are_rows(self):
        table = tarazy.runs_frame(samples.grid())
        self.assertEqual(len(table), 40 * samples.REPLICATES)
        for column in ("point", "replicate", "policy", "world.anarchy", "actors.KAZ.doctrine", "autonomy KAZ", "run_status"):
            self.assertIn(column, table.columns)
        self.assertEqual(set(table["actors.KAZ.doctrine"]), {"hedge", "balance"})
        self.assertTrue(np.isnan(table["autonomy KAZ"][3]) and table.run_status[3] == 1)
        with tarazy.open_sweep(real.design_file("grid")) as data:
            self.assertEqual(len(tarazy.runs_frame(data)), 6 * 4)

    def test_findings_are_rows(self):
        table = tarazy.comparison_frame(samples.comparison())
        self.assertEqual(len(table), 4 * 4)
        self.assertIn("holm_p", table.columns)
        self.assertNotIn("regret", table.columns)


if __name__ == "__main__":
    unittest.main()
