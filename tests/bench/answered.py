"""Writes what organisations of towns with answers tapped, one a line, as the package ships it:

python -m tests.bench.answered TOWNS.json ... > graph_service/vocabulary/answered.jsonl
"""

import json
import sys
from pathlib import Path

from graph_service.matching.evaluate_alike import told_in
from graph_service.vocabulary.alike import written

if __name__ == "__main__":
    towns = [town for name in sys.argv[1:] for town in json.loads(Path(name).read_text(encoding="utf-8"))]
    sys.stdout.write(written(one for town in towns for one in told_in(town)))
