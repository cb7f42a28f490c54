"""Random histories, with what a client may do wrong among them: each store must do what a few lines in memory
do, and so the stores the same as each other."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from hypothesis.strategies import DataObject

from graph_service.domain.errors import OperationReused
from graph_service.domain.events import Draft
from graph_service.domain.graph import ProjectGraph
from graph_service.services.facilitate import newest_session
from graph_service.store.embedded import Tuning
from graph_service.store.port import Appended, Operation, Store, Summary
from tests.store.histories import BEGINNING, START, drafts
from tests.store.past import Past, replay, timeless
from tests.store.stores import made, operation, some_id

T = TypeVar("T")
Call = Callable[[Store], Coroutine[Any, Any, T]]


class SideBySide(RuleBasedStateMachine):
    """One project in several stores and in memory."""

    def __init__(self, runner: asyncio.Runner, stores: Sequence[Store]) -> None:
        super().__init__()
        self.runner, self.stores = runner, stores
        self.project = some_id()
        self.past = Past(self.project)

    def each(self, call: Call[T]) -> list[T]:
        return [self.runner.run(call(store)) for store in self.stores]

    @initialize(data=st.data())
    def founded(self, data: DataObject) -> None:
        if data.draw(st.booleans()):
            self._append([Draft(data=one, occurred_at=START, actor="p") for one in BEGINNING])
        self.append(data, 10)

    @rule(data=st.data(), count=st.integers(0, 5))
    def append(self, data: DataObject, count: int) -> None:
        """Events that could come next."""
        ahead, new = self.past.copy(), list[Draft]()
        for _ in range(count):
            new.append(data.draw(drafts(ahead)))
            ahead.add(new[-1])
        self._append(new)

    def _append(self, new: Sequence[Draft]) -> None:
        after = self.past.head
        done = operation(f"op-{len(self.past.operations)}", result=f'{{"seq":{after}}}')
        expected = self.past.append(after, done, new)
        for answer in self.each(lambda store: store.append(self.project, after, done, new)):
            assert isinstance(answer, Appended)
            assert timeless(answer.events) == expected

    @precondition(lambda self: self.past.operations)
    @rule(data=st.data(), after=st.integers(0, 30))
    def repeat(self, data: DataObject, after: int) -> None:
        known = self._known(data)
        expected = self.past.append(after, known, ())
        assert self.each(lambda s: s.append(self.project, after, known, ())) == [expected] * len(self.stores)
        found = self.past.operations[known.id]
        assert self.each(lambda s: s.operation(self.project, known.id)) == [found] * len(self.stores)

    @precondition(lambda self: self.past.operations)
    @rule(data=st.data())
    def reuse(self, data: DataObject) -> None:
        other = operation(self._known(data).id, body="another body")
        for store in self.stores:
            with pytest.raises(OperationReused):
                self.runner.run(store.append(self.project, self.past.head, other, ()))

    @rule(off=st.integers(-3, 3).filter(bool))
    def miss(self, off: int) -> None:
        after, late = max(0, self.past.head + off), operation("late")
        expected = self.past.append(after, late, ())
        if isinstance(expected, list):  # nothing was there and nothing was asked
            del self.past.operations["late"]
            return
        assert self.each(lambda s: s.append(self.project, after, late, ())) == [expected] * len(self.stores)

    @rule(after=st.integers(0, 40), limit=st.none() | st.integers(0, 10))
    def read(self, after: int, limit: int | None) -> None:
        expected = self.past.events[after:][:limit]
        for events in self.each(lambda store: store.read(self.project, after, limit)):
            assert timeless(events) == expected

    @rule()
    def compare(self) -> None:
        graph = self.past.graph if self.past.head else None
        assert self.each(lambda store: store.load(self.project)) == [graph] * len(self.stores)
        assert self.each(lambda store: store.head(self.project)) == [self.past.head] * len(self.stores)
        assert self.each(self._summed_up) == [_summary(graph)] * len(self.stores)

    async def _summed_up(self, store: Store) -> Summary | None:
        return next((one for one in await store.summaries() if one.id == self.project), None)

    def teardown(self) -> None:
        self.compare()
        self.read(0, None)
        assert self.past.graph == replay(self.project, self.past.events)

    def _known(self, data: DataObject) -> Operation:
        known, _ = data.draw(st.sampled_from(list(self.past.operations.values())))
        return known


def _summary(graph: ProjectGraph | None) -> Summary | None:
    if graph is None or graph.project is None:
        return None
    newest = newest_session(graph)
    return Summary(
        id=graph.id,
        seq=graph.seq,
        name=graph.project.name,
        language=graph.project.language,
        example=graph.project.example,
        organisations=sum(one.here for one in graph.organisations.values()),
        newest_session=newest.id if newest else None,
    )


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def compare(runner: asyncio.Runner, stores: Sequence[Store], *, histories: int, steps: int) -> None:
    for store in stores:
        runner.run(store.open())
    try:
        run_state_machine_as_test(
            cast("type[SideBySide]", lambda: SideBySide(runner, stores)),
            settings=settings(
                derandomize=True,
                deadline=None,
                database=None,
                max_examples=histories,
                stateful_step_count=steps,
            ),
        )
    finally:
        for store in stores:
            runner.run(store.close())


def test_the_embedded_store_does_what_memory_does(tmp_path: Path, runner: asyncio.Runner) -> None:
    """With a snapshot left behind by nearly every load."""
    hasty = made(str(tmp_path), Tuning(snapshot_after=2))
    compare(runner, [hasty], histories=60, steps=20)


@pytest.mark.neo4j
def test_both_stores_do_the_same(tmp_path: Path, neo4j_uri: str, runner: asyncio.Runner) -> None:
    compare(runner, [made(str(tmp_path)), made(neo4j_uri)], histories=25, steps=15)
