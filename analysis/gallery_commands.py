"""The result files that the gallery is made of, and the commands that make them."""
from __future__ import annotations

ALL_FIVE = "--policy RED={0},BLUE={0},GREEN={0},WHITE={0},BLACK={0}"
NO_TALKS = " ".join(f"--set events.{talk}.at=2100" for talk in ("caucasus-talks", "border-talks", "reconciliation-talks", "great-power-talks"))
UNINSURED, OPEN, WIDE = "--set events.expansion-opens.at=2100", "--set events.cpc-closes.at=2100", "--set corridors.MIDDLE_EXPANSION.capacity=80"
INITIATIVES = (
    "last-warheads semipalatinsk-treaty fuel-bank cica-declaration cica-summit congress-of-religions turkic-council "
    "uzbekistan-joins-turkic-council osce-chair astana-summit oic-chair security-council anti-crisis-plan one-per-cent-fund iran-talks "
    "letter-over-astana astana-process caspian-convention central-asian-summit"
)
SILENT = " ".join(f"--set events.{event}.at=2050" for event in INITIATIVES.split())

# Result file: scenario, and what follows it on the command line.
RESULTS: dict[str, tuple[str, str]] = {
    "steppe": ("steppe", "--runs 100"),
    "kazakhstan-2021": ("kazakhstan-2021", "--runs 100"),
    "kazakhstan-1995": ("kazakhstan-1995", "--runs 100"),
    "kazakhstan-1995-silent": ("kazakhstan-1995", f"--runs 100 {SILENT}"),
    "central-asia": ("central-asia", "--runs 100"),
    "central-asia-bandwagon": ("central-asia", "--runs 100 --policy KAZ=bandwagon"),
    "central-asia-nonaligned": ("central-asia", "--runs 100 --policy KAZ=nonaligned"),
    "central-asia-pact": ("central-asia", "--runs 100 --set events.pact.at=2027"),
    "corridors-open": ("corridors", f"--runs 100 {OPEN} {UNINSURED}"),
    "corridors-uninsured": ("corridors", f"--runs 100 {UNINSURED}"),
    "corridors-open-insured": ("corridors", f"--runs 100 {OPEN}"),
    "corridors": ("corridors", "--runs 100"),
    "corridors-open-wide": ("corridors", f"--runs 100 {OPEN} {WIDE}"),
    "corridors-wide": ("corridors", f"--runs 100 {WIDE}"),
    "mediation": ("mediation", "--runs 100"),
    "mediation-none": ("mediation", f"--runs 100 {NO_TALKS}"),
    "mediation-rival": ("mediation", "--runs 100 --set events.ankara-hosts.at=2024.5"),
    "mediation-small": ("mediation", "--runs 100 --set events.great-power-talks.at=2100"),
    "institutions": ("institutions", "--runs 100"),
    "institutions-pact": ("institutions", "--runs 100 --set events.pact.at=5"),
    "institutions-league": ("institutions", "--runs 100 --set events.league.at=5"),
    "institutions-half": ("institutions", "--runs 100 --set events.league.at=5 --set institutions.LEAGUE.guarantee=0.4"),
    "anarchy": ("anarchy", "--runs 200"),
    **{f"anarchy-{name}": ("anarchy", f"--runs 200 {ALL_FIVE.format(name)}") for name in ("balance", "bandwagon", "balance-even", "bandwagon-even")},
    "rise-of-china": ("rise-of-china", "--runs 400"),
    "arms-race": ("arms-race", ""),
    "two-camps": ("two-camps", ""),
    "world-2021": ("world-2021", "--runs 100"),
    "world-2021-lawless": ("world-2021", "--runs 100 --set world.anarchy=1"),
    "world-2021-lawful": ("world-2021", "--runs 100 --set world.anarchy=0"),
}


def commands() -> list[str]:
    """One command a file, into the folder results/."""
    return [f"tarazy run {scenario} {options} --quiet -o results/{file}.h5".replace("  ", " ") for file, (scenario, options) in RESULTS.items()]
