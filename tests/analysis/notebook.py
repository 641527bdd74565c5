"""Runs the notebook from its first cell to its last and looks for its figures. Usage: notebook.py NOTEBOOK."""

import sys
import tempfile

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
if any(cell.get("outputs") for cell in notebook.cells):
    sys.exit("the notebook keeps outputs (they would grow old). Clear them")
with tempfile.TemporaryDirectory() as folder:
    NotebookClient(notebook, timeout=240, kernel_name="python3", resources={"metadata": {"path": folder}}).execute()
pictures = sum("image/png" in output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", []))
if pictures != 3:
    sys.exit(f"the notebook shows {pictures} figures instead of 3")
print("the notebook runs and shows its figures")
