"""A real store with something going wrong on the way to it or back."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from graph_service.domain.errors import StoreUnreachable
from graph_service.domain.events import Draft
from graph_service.domain.graph import ProjectGraph
from graph_service.store.embedded import EmbeddedStore
from graph_service.store.port import Appended, Moved, Operation, Replayed, Summary

Before = Callable[[], Awaitable[None]]


class Faulty(EmbeddedStore):
    """`before_append` runs before each append; `lost_answers` writes succeed without anybody hearing of
    it; `away` makes the heads unreadable; `loads` counts the graphs that were read."""

    before_append: Before | None = None
    lost_answers = 0
    away = False
    appends = 0
    loads = 0

    async def load(self, project: str) -> ProjectGraph | None:
        self.loads += 1
        return await super().load(project)

    async def append(
        self, project: str, after: int, operation: Operation, drafts: Sequence[Draft]
    ) -> Appended | Replayed | Moved:
        self.appends += 1
        if self.before_append:
            await self.before_append()
        answer = await super().append(project, after, operation, drafts)
        if self.lost_answers:
            self.lost_answers -= 1
            raise StoreUnreachable(path="cut")
        return answer

    async def summaries(self) -> Sequence[Summary]:
        if self.away:
            raise StoreUnreachable(path="away")
        return await super().summaries()

    async def heads(self) -> Mapping[str, int]:
        if self.away:
            raise StoreUnreachable(path="away")
        return await super().heads()
