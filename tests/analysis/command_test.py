"""python -m tarazy.plot: each kind draws, each mistake is told in one line."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import real
import samples

from tarazy.plot.command import KINDS, main

OPTIONS = {"fan": ["--series", "autonomy", "--actor", "BBB,CCC"], "portfolio": ["--actor", "BBB"], "plane": ["--actor", "BBB"]}
FILES = {"heat": "grid", "response": "grid", "tornado": "saltelli", "forest": "comparison", "regret": "comparison", "pareto": "comparison"}


class Command(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.samples = samples.write_all(cls.folder)

    def said(self, *arguments):
        out, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
            code = main([str(word) for word in arguments])
        return code, out.getvalue(), error.getvalue()

    def test_each_kind_draws(self):
        for kind in KINDS:
            file = self.samples[FILES[kind]] if kind in FILES else real.run_file()
            picture = self.folder / f"{kind}.svg"
            code, out, error = self.said(kind, file, *OPTIONS.get(kind, []), "-o", picture)
            self.assertEqual((code, out, error), (0, f"{picture}\n", ""), kind)
            self.assertIn("</svg>", picture.read_text(encoding="utf-8"))

    def test_help_lists_the_kinds(self):
        code, out, _ = self.said("--help")
        self.assertEqual(code, 0)
        for kind in KINDS:
            self.assertIn(f"\n  {kind} ", out)

    def test_mistakes_are_told(self):
        run = real.run_file()
        for code, message, arguments in [
            (2, "unknown kind of figure 'fann' (there is none of that name). Did you mean 'fan'?", ["fann", run]),
            (2, "Did you mean '--series'?", ["fan", run, "--serie", "autonomy", "-o", "a.svg"]),
            (2, "--series must be given", ["fan", run, "-o", "a.svg"]),
            (2, "FILE and --output must be given", ["power"]),
            (2, "Did you mean 'BBB'?", ["portfolio", run, "--actor", "BBX", "-o", "a.svg"]),
            (2, "shows one actor", ["plane", run, "--actor", "AAA,BBB", "-o", "a.svg"]),
            (2, "takes one file", ["power", run, run, "-o", "a.svg"]),
            (2, "1 files and 2 labels", ["plane", run, "--actor", "BBB", "--labels", "a,b", "-o", "a.svg"]),
            (2, "invalid float value: 'soon'", ["network", run, "--time", "soon", "-o", "a.svg"]),
            (3, "is a run (a sweep is needed", ["heat", run, "-o", "a.svg"]),
            (3, "no such file", ["power", "none.h5", "-o", "a.svg"]),
            (3, "is no format for figures", ["power", run, "-o", "a.jpg"]),
            (3, "cannot be written (No such file or directory)", ["power", run, "-o", "/nowhere/a.svg"]),
        ]:
            got, out, error = self.said(*arguments)
            self.assertEqual((got, out, error.count("\n")), (code, "", 1), error)
            self.assertIn(message, error)


if __name__ == "__main__":
    unittest.main()
