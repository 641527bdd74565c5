"""The figures of runs show the numbers of the file, the same bytes each time."""

import itertools
import pathlib
import subprocess
import sys
import tempfile
import unittest

import numpy as np
import real

import tarazy
from tarazy import plot
from tarazy.plot import placement, projection, style


def texts(figure):
    """Every text of a figure."""
    return " ".join(text.get_text() for text in figure.findobj(lambda artist: hasattr(artist, "get_text"))).replace("\n", " ")


class Figures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = tarazy.open_run(real.run_file())
        cls.addClassCleanup(cls.data.close)

    def test_fan(self):
        figure = plot.fan(self.data, "economy", ["BBB"])
        (line,) = figure.axes[0].lines
        np.testing.assert_array_equal(line.get_ydata(), self.data["economy"].sel(actor="BBB").median("run"))
        band = figure.axes[0].collections[0].get_paths()[0].vertices[:, 1]
        self.assertEqual(band.max(), self.data["economy"].sel(actor="BBB").quantile(0.95, "run").max().item())
        said = texts(figure)
        for word in (
            "Economy of Beland",
            "(billion US$)",
            "year",
            "Tarazy 0.1.0",
            "A small world",
            "12 runs, seed 1",
            "BBB=hedge",
            "Data: Invented.",
        ):
            self.assertIn(word, said)

    def test_fan_of_several_actors_partners_and_files(self):
        self.assertEqual(len(plot.fan(self.data, "autonomy", ["AAA", "BBB"]).axes[0].lines), 2)
        said = texts(plot.fan(self.data, "alignment", ["BBB"], domain="economic", partners=["AAA", "CCC"]))
        self.assertTrue("Aland" in said and "Celand" in said and "economic" in said)
        with tarazy.open_run(real.run_file("balance")) as other:
            said = texts(plot.fan([self.data, other], "safety", ["BBB"]))
            self.assertTrue("hedge" in said and "balance" in said)
        self.assertIn("(billion US$)", texts(plot.fan(self.data, "capability", ["BBB"], component="economy")))

    def test_fan_says_what_is_missing(self):
        for message, options in [
            ("Did you mean 'autonomy'", {"series": "autonmy"}),
            ("Give --actor", {"series": "autonomy"}),
            ("Give --domain", {"series": "alignment"}),
            ("Did you mean 'BBB'", {"series": "autonomy", "actors": ["BBC"]}),
            ("Leave --actor out", {"series": "poles", "actors": ["AAA"]}),
            ("Leave --domain out", {"series": "poles", "domain": "security"}),
        ]:
            with self.assertRaisesRegex(tarazy.UsageError, message):
                plot.fan(self.data, **options)

    def test_portfolio(self):
        figure = plot.portfolio(self.data, "BBB", partners=2)
        self.assertEqual([axes.get_title(loc="left") for axes in figure.axes], ["security", "economic", "political"])
        own = figure.axes[1].collections[0].get_paths()[0].vertices[:, 1].max()
        self.assertAlmostEqual(own, 100 * self.data["alignment"].sel(domain="economic", actor="BBB", partner="BBB").mean("run").max().item())
        self.assertAlmostEqual(figure.axes[1].collections[-1].get_paths()[0].vertices[:, 1].max(), 100)
        self.assertIn("others", texts(figure))

    def test_network(self):
        figure = plot.network(self.data, time=2020, centre="BBB")
        said = texts(figure)
        self.assertTrue(all(name in said for name in ("Aland", "Beland", "Celand", "Deland")))
        self.assertIn("mutual affinity of -0.3 or less in 2020", said)
        rivals = [line for line in figure.axes[0].lines if line.get_color() == style.RED]
        self.assertEqual(len(rivals), 1)  # AAA and CCC
        without = texts(plot.network(self.data.drop_vars("affinity"), centre="BBB"))
        self.assertIn("or less at the start", without)
        with self.assertRaisesRegex(tarazy.UsageError, "no time 1990"):
            plot.network(self.data, time=1990)

    def test_power(self):
        figure = plot.power(self.data)
        poles = figure.axes[1].lines[0].get_ydata()
        np.testing.assert_array_equal(poles, self.data["poles"].median("run"))

    def test_crises(self):
        figure = plot.crises(self.data)
        bars = sum(patch.get_height() * patch.get_width() for container in figure.axes[0].containers for patch in container)
        self.assertAlmostEqual(bars * 12, self.data.sizes["crisis"])
        with tarazy.open_run(real.run_file(runs=1)) as single:
            marks = sum(len(marks.get_offsets()) for marks in plot.crises(single).axes[1].collections)
            self.assertEqual(marks, single.sizes["crisis"])
        with self.assertRaisesRegex(tarazy.UsageError, "no crises"):
            plot.crises(self.data.isel(crisis=slice(0)))

    def test_plane(self):
        with tarazy.open_run(real.run_file("balance")) as other:
            figure = plot.plane([self.data, other], "BBB")
        said = texts(figure)
        self.assertTrue("hedge" in said and "balance" in said and "autonomy" in said and "hedging" in said)
        np.testing.assert_array_equal(figure.axes[0].lines[0].get_xdata(), self.data["autonomy"].sel(actor="BBB").median("run"))

    def test_equal_figures_are_equal_files(self):
        with tempfile.TemporaryDirectory() as folder:
            for ending, draw in itertools.product(("svg", "pdf", "png"), (plot.power, plot.network, plot.crises)):
                files = [plot.save(draw(self.data), pathlib.Path(folder, f"{number}.{ending}")).read_bytes() for number in (1, 2)]
                self.assertEqual(files[0], files[1], f"{draw.__name__} as {ending}")
            written = [pathlib.Path(folder, f"process{number}.svg") for number in (1, 2)]
            for file in written:
                subprocess.run(
                    [sys.executable, "-B", "-m", "tarazy.plot", "crises", real.run_file(), "-o", file], check=True, stdout=subprocess.DEVNULL
                )
            self.assertEqual(written[0].read_bytes(), written[1].read_bytes())
            self.assertNotIn(b"<dc:date>", written[0].read_bytes())


class Looks(unittest.TestCase):
    def test_lines_and_letters_stand_out_from_white(self):
        def light(part):
            return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

        for colour in (*style.LINES, *style.AREAS, *style.NAMED.values()):
            red, green, blue = (light(int(style.ink(colour)[k : k + 2], 16) / 255) for k in (1, 3, 5))
            self.assertGreaterEqual(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05), 3, colour)

    def test_labels_are_moved_apart_as_little_as_may_be(self):
        np.testing.assert_allclose(style._spread([0.0, 0.5, 1.0], [0.1] * 3), [0, 0.5, 1])
        np.testing.assert_allclose(style._spread([0.5, 0.5], [0.1, 0.1]), [0.45, 0.55])
        np.testing.assert_allclose(style._spread([0.1, 0.12, 0.9], [0.1] * 3), [0.06, 0.16, 0.9])

    def test_names_do_not_cover_each_other(self):
        boxes = [placement._box(np.zeros(2), 4, "Kazakhstan", 8, direction) for direction in placement.DIRECTIONS]
        disc = np.array([-4, -4, 4, 4])
        for box in boxes[:2] + boxes[6:]:
            self.assertEqual(placement._overlap(box, disc), 0)
        self.assertEqual(placement._overlap(np.array([0, 0, 2, 2]), np.array([1, 1, 3, 3])), 1)

    def test_the_map_is_true_in_direction_and_logarithmic_in_distance(self):
        east, north = projection.project((0, 0), np.array([0.0, 10.0, 0.0]), np.array([10.0, 0.0, 0.0]))
        degrees_10 = np.log1p(np.radians(10) * projection.EARTH_RADIUS_KM / projection.NEAR_KM)
        np.testing.assert_allclose([east, north], [[degrees_10, 0, 0], [0, degrees_10, 0]], atol=1e-12)


if __name__ == "__main__":
    unittest.main()
