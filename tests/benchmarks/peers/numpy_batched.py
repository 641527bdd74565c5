"""The NumPy model, 256 runs in one array: what its users do for a sweep.

Usage: numpy_batched.py WORLD.txt --seed N --run N --repeats N [--series FILE.npz]
"""
from numpy_model import Model
from peer import peer_main

RUNS = 256

if __name__ == "__main__":
    peer_main(Model, runs=RUNS)
