"""The yardstick: the plain scoring of the matching experiments, on the same intake answers and table.

    python -m tests.unit.matching.forty_lines TOWNS.json FOLDER

writes FOLDER/engine.json and FOLDER/forty-lines.json, rankings to be scored side by side."""

import json
import math
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

from graph_service.matching.evaluate import Town, TownOrganisation, ranking
from graph_service.vocabulary.serves_table import SERVES

GIVES = ("reach", "moments", "have")
ASKS = {"want_reach": 1.5, "need": 1.0, "people_need": 0.8}
TABLE = {(offer, need): 0.6 for offer, needs, _ in SERVES for need in needs}


def codes(one: TownOrganisation, keys: tuple[str, ...]) -> set[str]:
    return {code for key in keys for code in one.get("profile", {}).get(key, [])}


def forty_lines(town: Town) -> list[list[str]]:
    """Every pair, best first."""
    everyone = town["organisations"]
    givers = Counter(code for one in everyone for code in codes(one, GIVES))
    askers = Counter(code for one in everyone for code in codes(one, tuple(ASKS)))

    def idf(count: int) -> float:
        return math.log((1 + len(everyone)) / count)

    def one_way(giver: TownOrganisation, asker: TownOrganisation) -> float:
        gives, asks = giver.get("profile", {}), asker.get("profile", {})

        def worth(offer: str, need: str) -> float:
            close = 1.0 if offer == need else TABLE.get((offer, need), 0.0)
            idle = 1.3 if offer in gives.get("idle", []) else 1.0
            return close * idf(givers[offer]) * idle

        return sum(
            weight
            * max((worth(offer, need) for offer in codes(giver, GIVES)), default=0.0)
            * idf(askers[need])
            * (1.7 if need in asks.get("urgent", []) else 1.0)
            for key, weight in ASKS.items()
            for need in asks.get(key, [])
        )

    def score(a: TownOrganisation, b: TownOrganisation) -> float:
        there, back = one_way(a, b), one_way(b, a)
        return max(there, back) + min(there, back) / 2

    pairs = combinations(sorted(everyone, key=lambda one: one.get("id", "")), 2)
    ranked = sorted(pairs, key=lambda pair: -round(score(*pair), 9))
    return [[one.get("id", "") for one in pair] for pair in ranked]


def main(towns: str, folder: str) -> None:
    read: list[Town] = json.loads(Path(towns).read_text(encoding="utf-8"))
    rankings = {"engine": ranking(read), "forty-lines": {town["name"]: forty_lines(town) for town in read}}
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, found in rankings.items():
        (Path(folder) / f"{name}.json").write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
