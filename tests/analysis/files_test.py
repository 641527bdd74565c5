"""Result files as labelled data sets, and what is said of files that are none."""

import pathlib
import tempfile
import unittest

import numpy as np
import real
import samples
import xarray as xr

import tarazy


class Files(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def written(self, **attributes):
        file = self.folder / "file.h5"
        samples.grid().assign_attrs(**attributes).to_netcdf(file)
        return file

    def test_a_run_has_labels(self):
        with tarazy.open_run(real.run_file()) as data:
            self.assertEqual(data["autonomy"].sel(actor="BBB").dims, ("run", "time"))
            self.assertEqual(data["alignment"].sel(domain="economic", actor="BBB", partner="CCC").shape, (12, 25))
            self.assertEqual(data["run_status"].dtype, np.int8)
            self.assertEqual(tarazy.actors_of(data)["BBB"], tarazy.Actor("BBB", "Beland", "state", "hedge", (51.0, 71.0)))

    def test_sweeps_and_comparisons_have_labels(self):
        with tarazy.open_sweep(real.design_file("grid")) as data:
            self.assertEqual(data["value"].sel(outcome="autonomy BBB").shape, (6, 4))
            self.assertEqual(list(tarazy.settings(data)["actors.BBB.doctrine"]), ["hedge", "balance"] * 3)
            self.assertEqual(list(tarazy.settings(data)["world.anarchy"]), [0, 0, 0.5, 0.5, 1, 1])
        with tarazy.open_comparison(real.design_file("comparison")) as data:
            self.assertEqual([str(label) for label in data["policy_label"].values], ["hedge", "balance", "nonaligned"])
            self.assertEqual(data["pareto"].dtype, np.int8)
        with tarazy.open_sweep(real.design_file("comparison")) as data:
            self.assertEqual(tarazy.kind_of(data), "comparison")

    def test_the_words_of_older_files_are_those_of_today(self):
        samples.comparison().to_netcdf(self.folder / "new.h5")
        older = samples.comparison().rename(policy_label="alternative")
        older.attrs["alternatives"] = older.attrs.pop("policies")
        for luck, common in (("common", "true"), ("independent", "false")):
            older.assign_attrs(luck=luck).to_netcdf(self.folder / f"{luck}.h5")
            with tarazy.open_comparison(self.folder / "new.h5") as new, tarazy.open_comparison(self.folder / f"{luck}.h5") as old:
                self.assertEqual(old["pareto"].dims, new["pareto"].dims)
                self.assertEqual(old.attrs["policies"], new.attrs["policies"])
                self.assertEqual(old.attrs["common_random_numbers"], common)
                self.assertNotIn("luck", old.attrs)

    def test_the_wrong_kind_is_told(self):
        with self.assertRaisesRegex(tarazy.FileError, "is a run .a sweep is needed.*open_run reads it"):
            tarazy.open_sweep(real.run_file())
        with self.assertRaisesRegex(tarazy.FileError, "is a sweep"):
            tarazy.open_comparison(real.design_file("grid"))

    def test_what_is_no_result_is_told(self):
        with self.assertRaisesRegex(tarazy.FileError, "no such file"):
            tarazy.open_run(self.folder / "none.h5")
        (self.folder / "text.h5").write_text("no numbers")
        with self.assertRaisesRegex(tarazy.FileError, "no whole netCDF or HDF5 file"):
            tarazy.open_run(self.folder / "text.h5")
        xr.Dataset({"a": ("x", [1, 2])}).to_netcdf(self.folder / "other.h5")
        with self.assertRaisesRegex(tarazy.FileError, "is no result of Tarazy"):
            tarazy.open_run(self.folder / "other.h5")

    def test_a_newer_format_is_told(self):
        with self.assertRaisesRegex(tarazy.FileError, "has format 2"):
            tarazy.open_sweep(self.written(tarazy_format=np.array([2, 0], dtype="int32")))
        tarazy.open_sweep(self.written(tarazy_format=np.array([1, 7], dtype="int32"))).close()

    def test_the_affinity_of_the_start_is_that_of_the_model(self):
        from tarazy.worlds import affinity_at_start

        with tarazy.open_run(real.run_file()) as data:
            first, given = data["affinity"].isel(run=0, time=0), affinity_at_start(data)
            for (i, j), value in given.items():
                self.assertAlmostEqual(first.sel(actor=i, partner=j).item(), value, places=12, msg=f"{i} {j}")
            self.assertEqual(given["AAA", "CCC"], -0.6)
        self.assertEqual(affinity_at_start(samples.grid())["KAZ", "CHN"], 0.5)
        self.assertEqual(affinity_at_start(samples.grid())["CHN", "KAZ"], 0.2)


if __name__ == "__main__":
    unittest.main()
