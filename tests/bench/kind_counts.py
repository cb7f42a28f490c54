"""Writes what is usual for a kind of organisation, counted over towns with answers:

python -m tests.bench.kind_counts TOWNS.json ... > graph_service/vocabulary/kinds_counted.toml
"""

import json
import sys
from pathlib import Path

from graph_service.matching.evaluate_chips import OPEN, usual_in
from graph_service.vocabulary.kinds import as_toml

HEAD = """\
# How many organisations of a kind tapped a code, over seven imaginary towns: only the order in which chips
# are offered. Never stored, never shown to others, never counted in matching.
# Made by `python -m tests.bench.kind_counts`; what is written down by hand is in kinds.toml.

"""

if __name__ == "__main__":
    towns = [town for name in sys.argv[1:] for town in json.loads(Path(name).read_text(encoding="utf-8"))]
    sys.stdout.write(HEAD + as_toml(usual_in(towns), (ask.key for ask in OPEN)))
