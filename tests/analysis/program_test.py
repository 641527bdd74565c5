"""The program called from Python."""

import os
import pathlib
import tempfile
import unittest
from unittest import mock

import real

import tarazy


class Program(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.world = self.folder / "small.yaml"
        self.world.write_text(real.WORLD, encoding="utf-8")

    def test_a_run_comes_back_as_data(self):
        data = tarazy.run(self.world, set={"world.anarchy": 0.25, "conflict.enabled": False}, policy={"BBB": "balance"}, runs=3, seed=7)
        self.assertEqual((data.sizes["run"], int(data.attrs["seed"]), data.sizes["crisis"]), (3, 7, 0))
        self.assertIn("world.anarchy=0.25", data.attrs["set"])
        self.assertEqual(data.attrs["policy"], "BBB=balance")
        self.assertEqual([file.name for file in self.folder.iterdir()], ["small.yaml"])

    def test_a_file_is_kept_where_it_is_wanted(self):
        file = self.folder / "kept.h5"
        tarazy.run(self.world, output=file).close()
        self.assertTrue(file.is_file())
        with self.assertRaises(tarazy.ProgramError):
            tarazy.run(self.world, output=file)
        tarazy.run(self.world, output=file, force=True).close()

    def test_what_the_program_says_is_told(self):
        with self.assertRaises(tarazy.ProgramError) as caught:
            tarazy.run(self.world, set={"world.anarchie": 1})
        self.assertEqual(caught.exception.exit_code, 2)
        self.assertIn("world.anarchy", str(caught.exception))

    def test_designs(self):
        with tarazy.open_sweep(real.design_file("grid")) as kept:
            again = tarazy.sweep(real.place("grid.yaml"), threads=1)
            self.assertTrue((again["value"] == kept["value"]).all())
        self.assertEqual(tarazy.compare(real.place("comparison.yaml")).sizes["policy_label"] if real.design_file("comparison") else 0, 3)

    def test_the_program_is_found(self):
        named = pathlib.Path(os.environ["TARAZY_PROGRAM"]).resolve()
        self.assertEqual(tarazy.find_program(), named)
        with mock.patch.dict(os.environ, {"TARAZY_PROGRAM": "/nowhere/tarazy"}), self.assertRaisesRegex(tarazy.FileError, "cannot be run"):
            tarazy.find_program()
        elsewhere = {"PATH": str(self.folder)}
        with mock.patch.dict(os.environ, elsewhere, clear=True):
            self.assertEqual(tarazy.find_program().name, "tarazy")  # of this checkout
            (self.folder / "tarazy").write_text("#!/bin/sh\n")
            (self.folder / "tarazy").chmod(0o755)
            self.assertEqual(tarazy.find_program(), self.folder / "tarazy")


if __name__ == "__main__":
    unittest.main()
