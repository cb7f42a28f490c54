"""How quick are suggestions for a room? `python -m tests.bench.suggestions --store neo4j://…` prints a table.

Forty partners of a project of 1,000 and 10,000, another forty at each request, over HTTP, one client; beside
them `/health` in the same run, which tells what the connection and this machine take by themselves."""

import argparse
import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import httpx

from graph_service.domain.graph import ProjectGraph
from graph_service.services.imports import carry_out
from graph_service.services.projects import Projects
from graph_service.settings import Settings
from graph_service.store.choose import choose_store
from graph_service.vocabulary.concepts import Vocabulary
from loaders.plan import plan_town
from loaders.towns import Town
from tests.neighbourhood import row, town
from tests.serving import Service

KINDS: Final = ("welzijn", "gemeente", "corporatie", "vrijwilligers", "zorg", "school", "ondernemer")
PRESENT: Final = 40
# Seconds between a start and somebody's first question, where nobody waits at the door.
REST: Final = 5
# How many codes a partner taps at each question, at least and at most.
TAPS: Final = {
    "reach": (("g_",), 2, 4),
    "moments": (("m_",), 1, 3),
    "have": (("k_", "t_", "a_"), 2, 5),
    "want_reach": (("g_",), 1, 3),
    "need": (("k_", "t_", "m_"), 1, 4),
    "people_need": (("a_",), 0, 3),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Seconds; those of many requests sorted. `started`: until it prints its link. `at_once`: the first
    request of all, sent as soon as it is there; `first`: the same a while after a start (`REST`)."""

    suggestions: list[float]
    health: list[float]
    started: float
    at_once: float
    first: float
    imported: float


def generated(count: int) -> dict[str, Any]:
    """A town of so many organisations, the same at every run."""
    chance = random.Random(count)  # noqa: S311
    core = [concept for concept in Vocabulary.load() if concept.is_core]
    codes = sorted(concept.notation for concept in core)
    label = {concept.notation: concept.labels["nl"] for concept in core}

    def one(number: int) -> dict[str, Any]:
        taps = {
            question: chance.sample(
                [code for code in codes if code.startswith(starts)], chance.randint(*some)
            )
            for question, (starts, *some) in TAPS.items()
        }
        made = row(
            f"o{number}",
            f"Organisatie {number}",
            offers=[label[code] for code in taps["have"][:2]],
            needs=[label[code] for code in taps["need"][:1]],
            **taps,
        )
        return made | {"kind": chance.choice(KINDS)}

    return town(*(one(number) for number in range(count)), name=f"Stad van {count}")


async def imported(settings: Settings, project: str, count: int) -> float:
    """Import the town through the import service; returns how long that took."""
    store = choose_store(settings)
    await store.open()
    projects, started = Projects(store), time.perf_counter()
    found, at = Town.model_validate(generated(count)), projects.clock()
    plan = plan_town(ProjectGraph(id=project), found, actor="bench", at=at)
    assert not plan.rejected, plan.rejected[:3]
    await carry_out(projects, plan, actor="bench", at=at, progress=lambda _, __: None)
    await store.close()
    return time.perf_counter() - started


def asked(client: httpx.Client, url: str) -> float:
    started = time.perf_counter()
    client.get(url).raise_for_status()
    return time.perf_counter() - started


def measured(settings: Settings, count: int, requests: int) -> Figures:
    """Import, serve and ask."""
    project = f"bench-{uuid4()}"
    took = asyncio.run(imported(settings, project, count))
    address = settings.store.get_secret_value()
    where = ("--store", address) if address else ("--data", str(settings.data))
    chance = random.Random(1)  # noqa: S311

    def url() -> str:
        present = (f"o{number}" for number in chance.sample(range(count), PRESENT))
        return f"/projects/{project}/suggestions?present={','.join(present)}"

    # After an import the first start replays it; from then on there is a snapshot.
    with Service("--port", "0", *where) as service, service.client() as client:
        asked(client, url())
        service.stop()
    with Service("--port", "0", *where) as service, service.client() as client:
        started, at_once = service.started_in, asked(client, url())
    with Service("--port", "0", *where) as service, service.client() as client:
        time.sleep(REST)
        first = asked(client, url())
        pairs = [(asked(client, url()), asked(client, "/health")) for _ in range(requests)]
    suggestions, health = zip(*pairs, strict=True)
    return Figures(
        suggestions=sorted(suggestions),
        health=sorted(health),
        started=started,
        at_once=at_once,
        first=first,
        imported=took,
    )


def at(share: float, of: Sequence[float]) -> float:
    """This share of the requests was no slower."""
    return of[min(len(of) - 1, int(share * len(of)))]


COLUMNS: Final = "suggestions p50 | p95 | first | at once | start | /health p50 | p95 | import"
HEAD: Final = f"| store | organisations | {COLUMNS} |\n|---|{'---:|' * 9}"


def line(store: str, count: int, found: Figures) -> str:
    ms: Callable[[float], str] = lambda seconds: f"{seconds * 1000:.1f} ms"  # noqa: E731
    cells = [
        store,
        f"{count:,}",
        ms(at(0.5, found.suggestions)),
        ms(at(0.95, found.suggestions)),
        ms(found.first),
        ms(found.at_once),
        f"{found.started:.1f} s",
        ms(at(0.5, found.health)),
        ms(at(0.95, found.health)),
        f"{found.imported:.1f} s",
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.suggestions", description=__doc__)
    parser.add_argument("--store", default="", help="also measure on this Neo4j")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--requests", type=int, default=200)
    chosen = parser.parse_args()
    print(HEAD, flush=True)
    for name, address in (("embedded", ""), *((("Neo4j", chosen.store),) if chosen.store else ())):
        for count in chosen.sizes:
            with tempfile.TemporaryDirectory() as folder:
                settings = Settings.model_validate({"data": Path(folder), "store": address})
                print(line(name, count, measured(settings, count, chosen.requests)), flush=True)


if __name__ == "__main__":
    main()
