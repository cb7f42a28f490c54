"""Everyone with everyone: each organisation's twenty best of a whole town.

    python -m tests.bench.all_pairs --store neo4j://…   (prints a table; without --store no Cypher)

The engine's own way beside a plain sparse product of one direction, `sparse_dot_topn` of the same (where it
is installed) and the candidate pairs that Cypher finds, unranked; each in a process of its own. Memory is the
most the process ever had, the town included; of Cypher the server's is not seen."""

import argparse
import asyncio
import importlib
import os
import random
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, Final, LiteralString, cast

import neo4j
import neo4j.exceptions
import numpy as np
from scipy.sparse import csr_matrix

from graph_service.domain.model import Role, Tag, TagState
from graph_service.matching.matrices import factors
from graph_service.matching.ranking import EACH, shortlist
from graph_service.matching.room import Room, room_of
from graph_service.matching.view import ASKS, GIVES, MatchView, Partner
from graph_service.matching.weights import Weights
from graph_service.resources import bundled
from graph_service.settings import Settings
from graph_service.store.choose import choose_store
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ROLE_KEY
from tests.bench.suggestions import KINDS, TAPS, imported

ROLES: Final[dict[str, Role]] = {key: role for role, key in ROLE_KEY.items()}
# A full product of this many has ten thousand million cells.
MOST_WHOLE: Final = 20_000
HEAD: Final = "| organisations | way | time | memory | pairs | load |\n|---:|---|---:|---:|---:|---:|"


@dataclass(frozen=True, slots=True)
class Found:
    """Seconds, most memory in MiB, and how many pairs came out."""

    seconds: float
    memory: float
    pairs: int


def everyone(count: int) -> Room:
    """A town of this many where each taps what organisations tap."""
    chance = random.Random(count)  # noqa: S311
    codes = sorted(concept.notation for concept in Vocabulary.load() if concept.is_core)
    by_question = {q: [c for c in codes if c.startswith(starts)] for q, (starts, *_) in TAPS.items()}

    def one(number: int) -> Partner:
        tags = tuple(
            Tag(role=ROLES[question], concept=code, state=TagState.CONFIRMED)
            for question, (_, least, most) in TAPS.items()
            for code in chance.sample(by_question[question], chance.randint(least, most))
        )
        return Partner(
            id=f"o{number:06}",
            name=f"Organisatie {number}",
            kind=chance.choice(KINDS),
            entries=(),
            gives=tuple(tag for tag in tags if tag.role in GIVES),
            asks=tuple(tag for tag in tags if tag.role in ASKS),
        )

    partners = {partner.id: partner for partner in map(one, range(count))}
    return room_of(MatchView(partners=partners), partners, Weights())


def engine(room: Room) -> int:
    return len(shortlist(room, EACH))


def product(room: Room) -> int:
    best, asked = (csr_matrix(one) for one in factors(room))
    found = best @ asked.T
    # Nobody is paired with itself.
    return int(found.nnz - np.count_nonzero(found.diagonal()))


def top_product(room: Room) -> int:
    best, asked = (csr_matrix(one) for one in factors(room))
    library: Any = importlib.import_module("sparse_dot_topn")
    return library.sp_matmul_topn(best, asked.T.tocsr(), top_n=EACH, sort=True, n_threads=os.cpu_count()).nnz


WAYS: Final[dict[str, Callable[[Room], int]]] = {
    "engine: 20 best of each, both directions, contrast": engine,
    "`sparse_dot_topn`: 20 best of each, one direction": top_product,
    "scipy sparse: all, one direction": product,
}


def timed(way: str, count: int) -> Found:
    room = everyone(count)
    started = time.perf_counter()
    pairs = WAYS[way](room)
    seconds = time.perf_counter() - started
    return Found(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, pairs)


def alone(way: str, count: int) -> Found:
    """In a process of its own, so that its memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(timed, way, count).result()


async def in_cypher(address: str, count: int, patience: float) -> Found | None:
    """The candidates of a town that is imported where it was not yet; None when it took too long."""
    settings, project = Settings.model_validate({"store": address}), f"bench-pairs-{count}"
    store = choose_store(settings)
    await store.open()
    there = await store.head(project)
    await store.close()
    if not there:
        print(f"imported {count:,} in {await imported(settings, project, count):.0f} s", flush=True)
    candidates = (bundled("queries") / "matching" / "candidates.cypher").read_text(encoding="utf-8")
    head, _, _ = candidates.rpartition("RETURN")
    scheme, _, rest = address.partition("://")
    who, _, where = rest.rpartition("@")
    user, _, password = who.partition(":")
    query = neo4j.Query(cast("LiteralString", f"{head}RETURN count(*) AS pairs"), timeout=patience)
    async with neo4j.AsyncGraphDatabase.driver(f"{scheme}://{where}", auth=(user, password)) as driver:  # pyright: ignore[reportUnknownMemberType]
        session = driver.session()  # pyright: ignore[reportUnknownMemberType]
        started = time.perf_counter()
        try:
            row = await (await session.run(query, project=project, present=None)).single(strict=True)
        except neo4j.exceptions.Neo4jError:
            return None
        finally:
            await session.close()
        return Found(time.perf_counter() - started, 0, row["pairs"])


def line(count: int, way: str, found: Found | None) -> str:
    if found is None:
        cells = ["too long", "", ""]
    else:
        memory = f"{found.memory:,.0f} MiB" if found.memory else "the server's"
        cells = [f"{found.seconds:,.1f} s", memory, f"{found.pairs:,}"]
    return f"| {count:,} | {way} | {' | '.join(cells)} | {os.getloadavg()[0]:.1f} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.all_pairs", description=__doc__)
    parser.add_argument("--store", default="", help="also the candidates of Cypher on this Neo4j")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--most-in-cypher", type=int, default=10_000)
    parser.add_argument("--patience", type=float, default=300, help="seconds that Cypher may take")
    chosen = parser.parse_args()
    print(HEAD, flush=True)
    for count in chosen.sizes:
        for way, work in WAYS.items():
            if work is product and count > MOST_WHOLE:
                continue
            try:
                print(line(count, way, alone(way, count)), flush=True)
            except ModuleNotFoundError as missing:
                print(f"| {count:,} | {way} | {missing.name} is not installed | | | |")
        if chosen.store and count <= chosen.most_in_cypher:
            found = asyncio.run(in_cypher(chosen.store, count, chosen.patience))
            print(line(count, "Cypher: all candidates, unranked", found), flush=True)


if __name__ == "__main__":
    main()
