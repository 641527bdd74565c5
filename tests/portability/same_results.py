#!/usr/bin/env python3
"""Programs write the same result files, byte by byte. Usage: same_results.py SOURCE_FOLDER WORK_FOLDER [LEVEL:]PROGRAM..."""
import filecmp
import pathlib
import shutil
import subprocess
import sys

from commands import runnable

# Shipped scenarios until this year: the oldest processors and emulated ones are slow.
ENDS = {"kazakhstan-2021": 2022, "corridors": 2023, "world-2021": 2021.5}
DESIGN = """\
tarazy: 1
scenario: kazakhstan-2021.yaml
seed: 7
replicates: 6
vary: {world.anarchy: {values: [0.2, 0.8]}}
outcomes:
  - {series: autonomy, actor: KAZ, statistic: mean}
  - {series: security, actor: KAZ, statistic: quantile, q: 0.1}
"""
RUNS = {
    "kazakhstan.h5": ["run", "kazakhstan-2021.yaml", "--runs", "9"],
    "corridors.h5": ["run", "corridors.yaml", "--runs", "3"],
    "world.h5": ["run", "world-2021.yaml"],
    "sweep.h5": ["sweep", "design.yaml"],
    "single.h5": ["sweep", "single.yaml"],
}

source, work = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
programs = runnable(sys.argv[3:])
if len(programs) < 2:
    sys.exit("there are no two programs to compare")
shutil.rmtree(work, ignore_errors=True)
for number, program in enumerate(programs):
    folder = work / str(number)
    folder.mkdir(parents=True)
    for scenario, end in ENDS.items():
        text = f"tarazy: 1\nextends: {source}/scenarios/{scenario}.yaml\nname: {scenario}-short\ntime: {{end: {end}}}\n"
        (folder / (scenario + ".yaml")).write_text(text, encoding="utf-8")
    (folder / "design.yaml").write_text(DESIGN, encoding="utf-8")
    (folder / "single.yaml").write_text(DESIGN + "precision: single\n", encoding="utf-8")
    for result, words in RUNS.items():
        done = subprocess.run([*program, *words, "-o", result, "--quiet"], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"{' '.join([*program, *words])} ended with {done.returncode}:\n{done.stderr}")
        if not filecmp.cmp(folder / result, work / "0" / result, shallow=False):
            sys.exit(f"{result} of {' '.join(program)} is not that of {' '.join(programs[0])}")
print(f"{len(programs)} programs write the same {len(RUNS)} files")
