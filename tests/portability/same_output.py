#!/usr/bin/env python3
"""Commands print the same. Usage: same_output.py [LEVEL:]COMMAND..."""
import difflib
import subprocess
import sys

from commands import runnable

outputs = []
for command in runnable(sys.argv[1:]):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode or not done.stdout:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}")
    outputs.append((" ".join(command), done.stdout))
if len(outputs) < 2:
    sys.exit("there are no two commands to compare")
(first, expected), *others = outputs
for command, output in others:
    if output != expected:
        sys.exit("".join(difflib.unified_diff(expected.splitlines(True), output.splitlines(True), first, command, n=0)))
print(f"{len(outputs)} commands print the same {len(expected.splitlines())} lines")
