#!/usr/bin/env python3
"""The checks of the house can fail: each sees what is planted in a folder made for it."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import habits
import layers
import mirror


class Planted(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.plant("engine/cli/main.cpp", '#include "experiment/sweep.h"\n')

    def plant(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def includes(self, file, include):
        self.plant(file, f"#pragma once\n#include {include}\n")
        return layers.violations(self.root)

    def test_arrows_down_are_allowed(self):
        for file, include in [("engine/cli/run.cpp", '"model/world.h"'), ("engine/experiment/sweep.cpp", '"record/writer.h"'),
                              ("engine/scenario/yaml/reader.cpp", "<yaml-cpp/yaml.h>"), ("engine/record/file.cpp", "<hdf5.h>"),
                              ("engine/experiment/sweep.h", "<thread>"), ("engine/model/world.h", "<Eigen/Core>"),
                              ("engine/cli/options.cpp", "<boost/program_options.hpp>"), ("engine/model/step.cpp", '"model/world.h"'),
                              ("engine/arithmetic/lanes.h", "<xsimd/xsimd.hpp>"), ("engine/scenario/world/part.cpp", '"scenario/yaml/reader.h"')]:
            self.assertEqual(self.includes(file, include), [], include)

    def test_arrows_up_and_sideways_are_seen(self):
        for file, include in [("engine/model/world.h", '"scenario/yaml/reader.h"'), ("engine/record/file.h", '"scenario/yaml/reader.h"'),
                              ("engine/scenario/yaml/reader.h", '"record/file.h"'), ("engine/experiment/sweep.h", '"cli/run.h"'),
                              ("engine/model/world.cpp", '"world.h"'), ("engine/attic/old.h", "<vector>"),
                              ("engine/scenario/yaml/reader.h", '"scenario/world/part.h"'), ("engine/scenario/attic/old.h", "<vector>"),
                              ("engine/arithmetic/lanes.h", '"model/world.h"')]:
            with self.subTest(file=file, include=include):
                self.setUp()
                found = self.includes(file, include)
                self.assertEqual(len(found), 1)
                self.assertTrue(found[0].startswith(file))

    def test_lanes_above_the_model_are_seen(self):
        self.plant("engine/arithmetic/lanes.h", "#include <xsimd/xsimd.hpp>\n")
        self.plant("engine/model/world.h", '#include "arithmetic/lanes.h"\n')
        self.plant("engine/model/start.h", "#include <memory>\n")
        self.plant("engine/experiment/sweep/plan.cpp", '#include "model/start.h"\n')
        self.assertEqual(layers.violations(self.root), [])
        self.plant("engine/experiment/sweep/plan.h", '#include "model/world.h"\n')
        self.plant("engine/experiment/sweep/plan.cpp", '#include "experiment/sweep/plan.h"\n')
        self.assertEqual(layers.violations(self.root),
                         ["engine/experiment/sweep/plan.cpp: sees lanes (experiment/sweep/plan.h -> model/world.h -> arithmetic/lanes.h). "
                          "Only the model and its arithmetic may",
                          "engine/experiment/sweep/plan.h: sees lanes (model/world.h -> arithmetic/lanes.h). "
                          "Only the model and its arithmetic may"])

    def test_libraries_out_of_their_floor_are_seen(self):
        for file, include in [("engine/experiment/sweep.cpp", "<yaml-cpp/yaml.h>"), ("engine/cli/run.cpp", "<hdf5.h>"),
                              ("engine/model/step.cpp", "<thread>"), ("engine/model/step.cpp", "<xsimd/xsimd.hpp>"), ("engine/record/file.cpp", "<mutex>"), ("engine/cli/run.cpp", "<future>"),
                              ("engine/scenario/yaml/reader.cpp", "<boost/program_options.hpp>"), ("engine/record/file.cpp", "<mpi.h>"),
                              ("engine/model/luck.cpp", "<random>"), ("engine/cli/run.cpp", "<random>"), ("engine/model/step.cpp", "<iostream>"),
                              ("engine/model/step.cpp", "<fstream>"), ("engine/model/step.cpp", "<chrono>"),
                              ("engine/cli/run.cpp", "<fmt/format.h>"), ("tests/model/step_test.cpp", "<catch2/catch.hpp>")]:
            with self.subTest(file=file, include=include):
                self.setUp()
                found = self.includes(file, include)
                self.assertEqual(len(found), 1)
                self.assertTrue(found[0].startswith(file))

    def test_mirror(self):
        self.plant("tests/cli/main_test.cpp", "")
        self.assertEqual(mirror.violations(self.root), [])
        self.plant("engine/model/step.cpp", "")
        self.plant("engine/model/plain.h", "struct Plain { int value = 0; };  // return\n")
        self.assertEqual(mirror.violations(self.root), ["engine/model/step.cpp has no tests/model/step_test.cpp"])
        self.plant("tests/model/step_test.cpp", "")
        self.plant("engine/model/inline.h", "inline int one() { return 1; }\n")
        self.assertEqual(mirror.violations(self.root), ["engine/model/inline.h has no tests/model/inline_test.cpp"])
        self.plant("tests/model/inline_test.cpp", "")
        self.plant("tests/model/gone_test.cpp", "")
        self.plant("tests/properties/whole_test.cpp", "")
        self.assertEqual(mirror.violations(self.root), ["tests/model/gone_test.cpp tests nothing: there is no engine/model/gone.cpp"])

    def test_a_missing_equation_is_seen(self):
        self.plant("engine/model/step.cpp", " ".join(f"E{n}" for n in range(1, 25) if n != 7))
        self.assertEqual(habits.equations(self.root), ["E7 stands nowhere in engine/model"])

    def test_long_files_are_seen(self):
        for n in range(8):
            self.plant(f"engine/model/short_{n}.h", "\n" * 300)
        self.plant("engine/model/long.h", "\n" * 301)
        self.assertEqual(habits.lengths(self.root), [])
        self.plant("tests/model/long_test.cpp", "\n" * 400)
        self.assertEqual(habits.lengths(self.root), ["tests/model/long_test.cpp has 400 lines", "engine/model/long.h has 301 lines"])

    def test_unfinished_work_is_seen(self):
        self.plant("engine/model/step.cpp", "int a;  // what is to be done\n")
        self.assertEqual(habits.words(self.root), [])
        for word in habits.UNFINISHED:
            self.plant("scenarios/a.yaml", f"name: a\n# {word.lower()}: growth\n")
            self.assertEqual(len(habits.words(self.root)), 1, word)

    def test_words_that_are_not_of_the_field_are_seen(self):
        self.plant("engine/model/step.cpp", "const double most = max(a, b);  // the larger of the two\n")
        self.plant("engine/classroom/game/class_game.cpp", "void ClassGame::choose(int seat) {}\n")
        self.assertEqual(habits.vocabulary(self.root), [])
        for file, text, word in [("engine/model/step.cpp", "larger(a, b);", "max"), ("engine/model/step.cpp", "Layout::spread(x);", "broadcast"),
                                 ("engine/arithmetic/lanes.h", "quotient(a, b);", "divide_or_zero"), ("engine/serve/hooks.h", "std::function<void()> away;", "run_on_pool"),
                                 ("engine/experiment/sweep/farm.cpp", "BlockCrew pool;", "thread pool"), ("engine/cli/compare.cpp", "design.alternatives;", "policy"),
                                 ("analysis/ODD.md", "two ways of playing", "policy"), ("engine/cli/help.cpp", "// under the same luck", "common random numbers, or random numbers")]:
            with self.subTest(text=text):
                self.setUp()
                self.plant(file, text)
                found = habits.vocabulary(self.root)
                self.assertEqual(len(found), 1, found)
                self.assertTrue(found[0].endswith(f"(the word is {word})"), found)

    def test_comments_that_lean_on_another_are_seen(self):
        for file, text in [("engine/model/step.h", "/// The " "same for two."), ("tests/page/a.mjs", "// So " "many at once."), ("dev", "    # The " "same again.")]:
            with self.subTest(file=file):
                self.setUp()
                self.plant(file, f"{text}\n")
                self.assertEqual(len(habits.vocabulary(self.root)), 1)
                self.plant(file, f"{text[:-1]} and more, but not at the beginning: the same.\n".replace("The " "same", "What is").replace("So " "many", "Up to ten"))
                self.assertEqual(habits.vocabulary(self.root), [])

    def test_a_citation_without_its_keys_is_seen(self):
        self.plant("CMakeLists.txt", "project(tarazy VERSION 2.0.0)")
        self.plant("CITATION.cff", "cff-version: 1.2.0\nmessage: m\ntitle: t\nauthors: [{name: n}]\nversion: 2.0.0\nlicense: Apache-2.0\n")
        self.assertEqual(habits.citation(self.root), [])
        self.plant("CITATION.cff", "cff-version: 1.2.0\nmessage: m\nauthors: [{name: n}]\nversion: 1.9.0\nlicense: Apache-2.0\n")
        self.assertEqual(habits.citation(self.root), ["CITATION.cff lacks title", "CITATION.cff cites version 1.9.0, the program is 2.0.0"])


if __name__ == "__main__":
    unittest.main()
