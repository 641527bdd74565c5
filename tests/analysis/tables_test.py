"""The figures of sweeps and comparisons show the numbers of the file."""

import unittest

import numpy as np
import real
import samples
from figures_test import texts

import tarazy
from tarazy import plot
from tarazy.plot import tables


class Tables(unittest.TestCase):
    def test_heat(self):
        data = samples.grid()
        figure = plot.heat(data, "security KAZ", "anarchy", "exclusivity")
        cells = figure.axes[0].collections[0].get_array().reshape(4, 5)
        runs = tarazy.runs_frame(data)
        chosen = runs[(runs["world.anarchy"] == 0.25) & (runs["world.exclusivity"] == 2)]
        self.assertAlmostEqual(cells[3, 1], chosen["security KAZ"].mean())
        self.assertIn("over 1 other parameter.", texts(figure))
        self.assertIn("(a year)", texts(plot.heat(data, "effort KAZ")))
        self.assertIn("Blank: no run there", texts(plot.heat(samples.saltelli())))
        self.assertIn("balance", texts(plot.heat(data, x="doctrine", y="anarchy")))
        with self.assertRaisesRegex(tarazy.UsageError, "both axes show"):
            plot.heat(data, x="anarchy", y="world.anarchy")
        with self.assertRaisesRegex(tarazy.UsageError, "Did you mean 'world.anarchy'"):
            plot.heat(data, x="anarchie")

    def test_response(self):
        data = samples.grid()
        figure = plot.response(data, parameter="anarchy")
        runs = tarazy.runs_frame(data)
        np.testing.assert_allclose(figure.axes[0].lines[0].get_ydata(), runs.groupby("world.anarchy")["autonomy KAZ"].mean())
        self.assertEqual(len(plot.response(data, parameter="anarchy", by="exclusivity").axes[0].lines), 4)
        self.assertEqual(len(plot.response(samples.comparison(), parameter="anarchy").axes[0].lines), 4)
        self.assertEqual(len(plot.response(samples.saltelli()).axes), 6)

    def test_tornado(self):
        figure = plot.tornado(samples.saltelli())
        self.assertEqual([label.get_text() for label in figure.axes[0].get_yticklabels()][-1], "anarchy")
        self.assertAlmostEqual(figure.axes[0].containers[0][-1].get_width(), 0.55)
        self.assertIn("σ", texts(plot.tornado(samples.morris())))
        with self.assertRaisesRegex(tarazy.UsageError, "no indices of sensitivity"):
            plot.tornado(samples.grid())

    def test_forest(self):
        data = samples.comparison()
        figure = plot.forest(data)
        self.assertEqual(len(figure.axes), 6)
        self.assertEqual(figure.axes[0].lines[2].get_xdata()[0], data["difference"].sel(outcome="autonomy KAZ", policy_label="nonaligned").item())
        self.assertIn("← better", figure.axes[3].get_xlabel())
        data.attrs["reference"] = "balance"
        self.assertIn("Policies against balance", texts(plot.forest(data)))

    def test_regret(self):
        data = samples.comparison()
        figure = plot.regret(data, "welfare KAZ")
        cells = figure.axes[0].collections[0].get_array().reshape(4, 4)
        self.assertAlmostEqual(cells[0].max(), data["max_regret"].sel(outcome="welfare KAZ").max().item())
        said = texts(figure)
        self.assertTrue("baseline" in said and "anarchy 0.9" in said)

    def test_pareto(self):
        self.assertIn("no other policy is as good", texts(plot.pareto(samples.comparison())))
        with self.assertRaisesRegex(tarazy.UsageError, "a front needs two outcomes"):
            plot.pareto(samples.comparison(), "welfare KAZ", "welfare KAZ")

    def test_files_of_the_program(self):
        with tarazy.open_sweep(real.design_file("grid")) as data:
            plot.heat(data)
            plot.response(data)
        for kind in ("saltelli", "morris"):
            with tarazy.open_sweep(real.design_file(kind)) as data:
                self.assertIn("What autonomy BBB", texts(plot.tornado(data)))
        with tarazy.open_comparison(real.design_file("comparison")) as data:
            self.assertEqual(tables.reference_of(data), "hedge")
            for figure in (plot.forest(data), plot.regret(data), plot.pareto(data), plot.response(data)):
                self.assertIn("Tarazy", texts(figure))

    def test_words(self):
        self.assertEqual(
            tables.last_words(["world.anarchy", "a.KAZ.growth", "a.RUS.growth"]),
            {"world.anarchy": "anarchy", "a.KAZ.growth": "KAZ.growth", "a.RUS.growth": "RUS.growth"},
        )


if __name__ == "__main__":
    unittest.main()
