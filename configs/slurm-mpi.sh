#!/usr/bin/env bash
# A sweep on the ranks of one MPI job: rank 0 hands out the work and writes the one file, the others simulate.
#     sbatch --ntasks=64 configs/slurm-mpi.sh configs/kazakhstan-sensitivity.yaml results/all.h5
# Without Slurm: mpirun -n 4 tarazy sweep DESIGN -o FILE.h5 --threads 1. A job that was stopped or killed goes on: submit the same line again.
#SBATCH --job-name=tarazy-mpi
#SBATCH --ntasks=16
#SBATCH --cpus-per-task=1
#SBATCH --time=04:00:00
#SBATCH --signal=TERM@60
#SBATCH --requeue
set -euo pipefail
design=${1:?"which design? sbatch $0 DESIGN FILE.h5"}
file=${2:?"into which file? sbatch $0 DESIGN FILE.h5"}
exec mpirun ${MPIRUN_OPTIONS:-} "${TARAZY:-tarazy}" sweep "$design" -o "$file" --threads "${SLURM_CPUS_PER_TASK:-1}" --resume
