#!/usr/bin/env python3
"""Habits of the house: equations carry their tags, files are short, nothing is left unfinished, words are those of the field, the citation is
complete.

Usage: habits.py equations|lengths|words|vocabulary|citation ROOT.
"""
import pathlib
import re
import sys

import yaml

TEXT = {".h", ".cpp", ".py", ".ts", ".js", ".mjs", ".html", ".css", ".md", ".yaml", ".yml", ".cmake", ".txt", ".json", ".cff", ".m", ".R", ".sh", ""}
NOT_OURS = {"build", "out", "node_modules", "__pycache__"}
# Written in halves, so that this file does not find itself.
UNFINISHED = ["TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK", "for n" "ow", "not imple" "mented", "place" "holder", "st" "ub"]

# Where, what stands there, and the word of the field for it. A name in quotes may be one of older files.
NUMBERS, ENGINE, PEOPLE = ("engine/arithmetic", "engine/model"), ("engine",), ("engine", "analysis", "configs", "README.md")
VOCABULARY = [(where, re.compile(pattern), word) for where, pattern, word in [
    (NUMBERS, r"\bfused\(", "fma"), (NUMBERS, r"\blarger\(", "max"), (NUMBERS, r"\bchoose\(", "select"), (NUMBERS, r"\bspread\(", "broadcast"),
    (NUMBERS, r"\btotal\(", "reduce_add"), (NUMBERS, r"\bquotient\(", "divide_or_zero"), (NUMBERS, r"\bkeep\(", "normalise_with_floor"),
    (ENGINE, r"\bsoften\(", "softmax"), (ENGINE, r"\bquarrel\(", "resolve_crises"), (ENGINE, r"\bbleed\(", "apply_losses"),
    (ENGINE, r"\bwarm_\w+", "update_affinity"), (ENGINE, r"\bhas_patience_with\b", "within_rate_limit"),
    (("engine/serve",), r"std::function<.*> away;", "run_on_pool"), (("engine/serve",), r"std::function<.*> back;", "post_to_service"),
    (("engine/serve",), r"std::function<.*> keep;", "save_state"), (ENGINE, r"\bsend_home\b", "stop_workers"), (ENGINE, r"\b\w*[Cc]rew\b", "thread pool"),
    (ENGINE, r"(?<!\")\b[Aa]lternatives?(_of)?\b", "policy"), (PEOPLE, r"\bways? of playing\b", "policy"), (PEOPLE, r"\bpolicy strateg", "policy"),
    (ENGINE, r"\bLuck\b", "RandomKey"), (ENGINE, r"\b(the|this|its|their|fresh|same) luck\b", "common random numbers, or random numbers"),
    (PEOPLE, r"\bnot-a-number\b", "NaN"),
]]
# A comment that begins so is understood only with the one before it.
LEANS_ON_ANOTHER = re.compile(r'(//[/<]*|^\s*#|/\*\*?|""") *(The same|So many|Likewise)\b')


def files(root, *suffixes):
    """Text files of the repository, of the given suffixes or all, in a fixed order; nothing that tools keep for themselves."""
    for path in sorted(pathlib.Path(root).rglob("*")):
        folders = path.relative_to(root).parts[:-1]
        if any(folder in NOT_OURS or folder.startswith(".") and folder != ".ci" for folder in folders):
            continue
        if path.is_file() and path.suffix in (suffixes or TEXT):
            yield path


def equations(root):
    """Each equation of the model is found in engine/model by its tag."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in files(pathlib.Path(root, "engine", "model")))
    return [f"E{n} stands nowhere in engine/model" for n in range(1, 25) if not re.search(rf"\bE{n}\b", text)]


def lengths(root):
    """Nine in ten files of code have at most 300 lines."""
    counted = [(len(file.read_text(encoding="utf-8").splitlines()), file.relative_to(root))
               for folder in ("engine", "tests", "analysis") for file in files(pathlib.Path(root, folder), ".h", ".cpp", ".py", ".ts")]
    long = sorted((entry for entry in counted if entry[0] > 300), reverse=True)
    return [f"{name} has {count} lines" for count, name in long] if len(long) * 10 > len(counted) else []


def words(root):
    """No word of unfinished work in code, scenarios or pages."""
    pattern = re.compile(r"\b(" + "|".join(UNFINISHED) + r")\b", re.IGNORECASE)
    found = []
    for file in files(root):
        if file.name == "LICENSE":
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            word = pattern.search(line)
            if word:
                found.append(f"{file.relative_to(root)}:{number}: '{word.group()}' (finish it, or say it otherwise)")
    return found


def vocabulary(root):
    """The words of the field, each idea by one of them; no comment leans on another."""
    found = []
    for file in files(root):
        name = file.relative_to(root).as_posix()
        rules = [(pattern, word) for where, pattern, word in VOCABULARY if any(name == place or name.startswith(place + "/") for place in where)]
        comments = name.startswith(("engine/", "tests/", "analysis/", "dev")) and file.suffix not in (".md", ".json")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found += [f"{name}:{number}: '{wrong.group()}' (the word is {word})" for pattern, word in rules if (wrong := pattern.search(line))]
            if comments and (wrong := LEANS_ON_ANOTHER.search(line)):
                found.append(f"{name}:{number}: a comment begins '{wrong.group(2)}' (say what it is)")
    return found


def citation(root):
    """CITATION.cff has what its format requires and the version of the program."""
    cited = yaml.safe_load(pathlib.Path(root, "CITATION.cff").read_text(encoding="utf-8"))
    version = re.search(r"project\(tarazy VERSION ([0-9.]+)", pathlib.Path(root, "CMakeLists.txt").read_text(encoding="utf-8")).group(1)
    found = [f"CITATION.cff lacks {key}" for key in ("authors", "cff-version", "message", "title", "version", "license") if not cited.get(key)]
    if cited.get("version") != version:
        found.append(f"CITATION.cff cites version {cited.get('version')}, the program is {version}")
    if cited.get("cff-version") != "1.2.0":
        found.append("CITATION.cff is not of format 1.2.0")
    return found


if __name__ == "__main__":
    problems = {"equations": equations, "lengths": lengths, "words": words, "vocabulary": vocabulary, "citation": citation}[sys.argv[1]](sys.argv[2])
    print("\n".join(problems) or "as it should be")
    sys.exit(bool(problems))
