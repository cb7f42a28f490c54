"""Coming in by a link."""

from datetime import timedelta

import pytest

from graph_service.domain.errors import LinkExpired, NotSignedIn, TooManyFailures
from graph_service.services.access import EVERY_PROJECT, ProjectRole
from graph_service.services.logins import (
    FAILURE_WINDOW,
    LINK_LASTS,
    LOGIN_LASTS,
    MOST_FAILURES,
    Doorkeeper,
    hashed,
)
from graph_service.store.embedded import EmbeddedStore
from graph_service.store.port import Invite
from tests.neighbourhood import BUURT, Clock

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"
JUST = timedelta(seconds=1)


@pytest.fixture
def door(store: EmbeddedStore, clock: Clock) -> Doorkeeper:
    return Doorkeeper(store, clock)


async def fail(door: Doorkeeper, times: int, address: str = HERE) -> None:
    for _ in range(times):
        with pytest.raises(LinkExpired):
            await door.come_in("guess", address)


async def test_a_local_link_makes_a_facilitator_of_every_project(door: Doorkeeper) -> None:
    value, login = await door.come_in(await door.local_link(), HERE)
    who, same = await door.who(value)
    assert (who.role, who.project, who.person) == (
        ProjectRole.FACILITATOR,
        EVERY_PROJECT,
        login.person,
    )
    assert same == login


async def test_everybody_who_opens_one_link_is_somebody_else(door: Doorkeeper) -> None:
    token = await door.local_link()
    people = [(await door.come_in(token, HERE))[1].person for _ in range(3)]
    assert len(set(people)) == 3


async def test_whoever_opens_their_link_again_stays_the_same_person(door: Doorkeeper) -> None:
    ours, theirs = [(await door.partner_link(BUURT, one))[0] for one in ("ours", "theirs")]
    cookie, first = await door.come_in(ours, HERE)
    again = [await door.come_in(token, HERE, cookie) for token in (ours, theirs, await door.local_link())]
    assert [login.person == first.person for _, login in again] == [True, False, False]
    assert len({value for value, _ in again}) == 3


async def test_a_fresh_local_link_ends_the_one_before_but_not_who_came_in(door: Doorkeeper) -> None:
    first = await door.local_link()
    value, _ = await door.come_in(first, HERE)
    second = await door.local_link()
    with pytest.raises(LinkExpired):
        await door.come_in(first, HERE)
    await door.come_in(second, HERE)
    assert (await door.who(value))[0].project == EVERY_PROJECT


async def test_a_fresh_local_link_leaves_the_invites_of_partners(
    door: Doorkeeper, store: EmbeddedStore, clock: Clock
) -> None:
    expires = clock() + timedelta(days=1)
    invite = Invite(
        token=hashed("t"), project=BUURT, role="partner", expires_at=expires, organisation="balans"
    )
    await store.invite(invite)
    await door.local_link()
    _, login = await door.come_in("t", HERE)
    assert (login.project, login.role, login.organisation) == (BUURT, "partner", "balans")


async def test_a_link_works_until_it_expires(door: Doorkeeper, clock: Clock) -> None:
    token = await door.local_link()
    clock.now += LINK_LASTS - JUST
    await door.come_in(token, HERE)
    clock.now += JUST
    with pytest.raises(LinkExpired):
        await door.come_in(token, HERE)


async def test_a_login_works_until_it_expires(door: Doorkeeper, clock: Clock) -> None:
    value, _ = await door.come_in(await door.local_link(), HERE)
    clock.now += LOGIN_LASTS - JUST
    await door.who(value)
    clock.now += JUST
    with pytest.raises(NotSignedIn):
        await door.who(value)


@pytest.mark.parametrize("value", [None, "", "guess"])
async def test_a_cookie_nobody_gave_is_nobody(door: Doorkeeper, value: str | None) -> None:
    with pytest.raises(NotSignedIn):
        await door.who(value)


async def test_who_leaves_is_out(door: Doorkeeper) -> None:
    value, _ = await door.come_in(await door.local_link(), HERE)
    await door.leave(value)
    with pytest.raises(NotSignedIn):
        await door.who(value)


async def test_neither_token_nor_cookie_is_kept_readable(door: Doorkeeper, store: EmbeddedStore) -> None:
    token = await door.local_link()
    value, _ = await door.come_in(token, HERE)
    assert await store.find_invite(token) is None
    assert await store.find_login(value) is None


async def test_only_failures_count(door: Doorkeeper) -> None:
    token = await door.local_link()
    await fail(door, MOST_FAILURES - 1)
    for _ in range(MOST_FAILURES):
        await door.come_in(token, HERE)
    await fail(door, 1)
    with pytest.raises(TooManyFailures):
        await door.come_in(token, HERE)


async def test_failures_count_for_their_address_and_are_forgotten(door: Doorkeeper, clock: Clock) -> None:
    token = await door.local_link()
    await fail(door, MOST_FAILURES)
    await door.come_in(token, ELSEWHERE)
    clock.now += FAILURE_WINDOW + JUST
    await door.come_in(token, HERE)
