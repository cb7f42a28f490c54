"""What two could do: with the things and the aims in their own words, and never the same thing twice."""

import pytest

from graph_service.domain.model import Field, Role
from graph_service.matching.cards import wording
from graph_service.matching.suggest import suggest
from graph_service.matching.view import view_of
from graph_service.vocabulary.concepts import Language
from tests.builders import entry, graph, organisation, tag


def proposed(
    offer: str, need: str, has: str = "", wish: str = "", meets: str = "", language: Language = "nl"
) -> str:
    role = {"a": Role.PEOPLE_NEED, "g": Role.WANTS_TO_REACH}.get(need[0], Role.NEEDS)
    gives = {"g": Role.REACHES}.get(offer[0], Role.HAS)
    giver = organisation("ada", extra=[tag(gives, offer, entry="h" if has else None)])
    asks = tag(role, need, entry="w" if wish else None)
    asker = organisation("bo", extra=[asks], meets_at=[meets] if meets else [])
    said = [entry("h", "ada", has), entry("w", "bo", wish, Field.AMBITION)]
    view = view_of(graph(giver, asker, entries=[one for one in said if one.text]))
    (found,) = suggest(view, view.partners).suggestions
    return wording.proposition(found, view, language)


OWN_THINGS: list[tuple[Language, str, str, str]] = [
    ("nl", "t_room", "een zaal met podium", "Ada kan een ruimte (“een zaal met podium”) delen met Bo."),
    # Of a list the piece that is meant, without what is in its way.
    ("nl", "t_room", "vergaderzaal met beamer, koffie en een parkeerplaats",
     "Ada kan een ruimte (“vergaderzaal met beamer”) delen met Bo."),
    ("nl", "t_room", "zaal die dinsdag en donderdag leeg is, en een tuin",
     "Ada kan een ruimte (“zaal die dinsdag en donderdag leeg is”) delen met Bo."),
    ("en", "t_room", "een zaal met podium", "Ada could share “een zaal met podium” with Bo."),
    # Who has tools is not lent.
    ("nl", "t_tools", "vrouwen met eigen gereedschap", "Ada kan gereedschap uitlenen aan Bo."),
    ("nl", "t_room", "we hebben een zaal over", "Ada kan een ruimte delen met Bo."),
    ("nl", "t_room", "een oude zaal", "Ada kan een ruimte delen met Bo."),
    ("en", "t_room", "meeting room with a stage", "Ada could share its “meeting room with a stage” with Bo."),
    ("en", "t_room", "a room with a stage", "Ada could share “a room with a stage” with Bo."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "code", "has", "told"), OWN_THINGS)
def test_a_thing_is_called_as_its_owner_calls_it(language: Language, code: str, has: str, told: str) -> None:
    assert proposed(code, code, has=has, language=language) == told


AIMS: list[tuple[Language, str, str, str]] = [
    # What the sentence above tells already is not told again.
    ("nl", "t_room", "een ruimte voor jong en oud", "Ada kan een ruimte delen met Bo."),
    ("en", "t_room", "find a room people already know",
     "so that Bo can “find a room people already know”."),
    ("en", "t_room", "find somewhere people already know, ours is up two flights",
     "so that Bo can “find somewhere people already know”."),
    ("en", "t_room", "a room with a kettle", "Ada could share a room with Bo."),
    ("nl", "t_room", "een eigen ruimte", "Ada kan een ruimte delen met Bo."),
    ("nl", "g_tenants", "meer huurders die zelf meedoen", "Ada kan huurders op Bo wijzen."),
    ("nl", "t_room", "onze ruimte is te klein voor iedereen", "delen met Bo."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "code", "wish", "ends"), AIMS)
def test_what_it_is_for_is_their_own_wish_or_left_out(
    language: Language, code: str, wish: str, ends: str
) -> None:
    assert proposed(code, code, wish=wish, language=language).endswith(ends)


PLAIN: list[tuple[str, str, str]] = [
    ("t_jobs", "Ada kan banen aanbieden aan mensen bij Bo.", "Ada could offer jobs to people at Bo."),
    ("t_internship_places", "Ada kan stageplekken bieden aan mensen bij Bo.",
     "Ada could offer student placements to people at Bo."),
    ("t_vehicle", "Ada kan vervoer regelen voor Bo.", "Ada could provide transport for Bo."),
    ("a_money_help", "Ada kan mensen bij Bo helpen met geld en papieren.",
     "Ada could help people at Bo with money and paperwork."),
    ("a_outing", "Ada kan een uitje organiseren, ook voor mensen bij Bo.",
     "Ada could organise a day out, also for people at Bo."),
    ("t_permits_support", "Ada kan helpen met vergunningen, zodat Bo sneller mag beginnen.",
     "Ada could help with permits, so that Bo can start sooner."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "nl", "en"), PLAIN)
def test_without_an_aim_it_says_for_whom(code: str, nl: str, en: str) -> None:
    assert [proposed(code, code), proposed(code, code, language="en")] == [nl, en]


MOMENTS = [
    ("k_health", "m_group_meeting",
     "Ada kan uitleg over gezondheid komen geven bij Bo, bijvoorbeeld in vaste groepen."),
    ("a_music", "m_day_activity",
     "Ada kan muziek maken met mensen bij Bo, bijvoorbeeld bij dagactiviteiten."),
    ("k_energy", "m_lessons", "Ada kan advies over energie komen geven bij Bo, bijvoorbeeld in de les."),
    # What an organisation wants to know itself, and what people go out for, has no place there.
    ("k_technical_building", "m_group_meeting", "Ada kan met Bo meedenken over bouw en techniek."),
    # Nor is there cooking in a lesson.
    ("a_cooking_eating", "m_lessons",
     "Ada kan mensen bij Bo uitnodigen om samen te koken en te eten."),
    # Without a moment it says whom.
    ("k_energy", "m_mailing", "Ada kan mensen bij Bo helpen met vragen over energie."),
    ("a_outing", "m_meal", "Ada kan een uitje organiseren, ook voor mensen bij Bo."),
    ("a_music", "m_mailing", "Ada kan muziek maken met mensen bij Bo."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "meets", "told"), MOMENTS)
def test_where_they_meet_people_already_is_named(code: str, meets: str, told: str) -> None:
    assert proposed(code, code, meets=meets) == told
