#!/usr/bin/env bash
# A sweep as an array of Slurm jobs, one part each. Submit it, then merge what the parts wrote:
#     sbatch --array=0-15 configs/slurm-array.sh configs/kazakhstan-sensitivity.yaml results
#     tarazy merge -o results/all.h5 results/part-*.h5
# A part that was stopped or killed goes on where it was: submit the same line again.
#SBATCH --job-name=tarazy
#SBATCH --cpus-per-task=4
#SBATCH --time=04:00:00
#SBATCH --signal=TERM@60
#SBATCH --requeue
set -euo pipefail
design=${1:?"which design? sbatch --array=0-15 $0 DESIGN FOLDER"}
folder=${2:?"into which folder? sbatch --array=0-15 $0 DESIGN FOLDER"}
part=$((SLURM_ARRAY_TASK_ID - ${SLURM_ARRAY_TASK_MIN:-0}))
parts=${SLURM_ARRAY_TASK_COUNT:?"this script is for an array of jobs: sbatch --array=0-15 ..."}
mkdir -p "$folder"
# exec: so that Slurm's signal reaches the program, which then keeps what it has done and exits with 75.
exec "${TARAZY:-tarazy}" sweep "$design" -o "$folder/part-$part.h5" --shard "$part/$parts" --threads "${SLURM_CPUS_PER_TASK:-1}" --resume
