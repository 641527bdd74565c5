"""Commands that are to do the same on different processors."""

import pathlib
import re
import shlex

# What Linux calls the youngest instructions of a level of x86-64.
FLAGS = {"v3": {"avx2", "fma", "bmi2"}, "v4": {"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}}


def known_levels():
    flags = set(re.search(r"^(?:flags|Features)\s*:(.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)[1].split())
    return {level for level, needed in FLAGS.items() if needed <= flags}


def runnable(arguments):
    """Of commands, each the words of a shell, those that this processor can run: `v4:COMMAND` needs that level."""
    known = known_levels()
    commands = []
    for argument in arguments:
        level, _, command = argument.rpartition(":") if re.match(r"v\d:", argument) else ("", "", argument)
        if level in known or not level:
            commands.append(shlex.split(command))
        else:
            print(f"not run: {command} (this processor has no x86-64-{level})")
    return commands
