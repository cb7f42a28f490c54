"""The three conditions under which the engine is measured: what partners confirmed, the same with a third
of the answers left out, and nothing but their texts."""

import random
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final

from graph_service.domain.model import Field, Organisation, Role, Tag, TagState
from graph_service.matching.evaluate import Town, TownOrganisation, town_view
from graph_service.matching.view import MatchView, partner
from graph_service.vocabulary.profile import proposed_tags
from graph_service.vocabulary.tagger import Tagger

LEFT_OUT: Final = 1 / 3
TIMES: Final = 20


def thinned(town: Town, dice: random.Random, share: float = LEFT_OUT) -> Town:
    """The town with `share` of all taps of each organisation left out by chance; a mark goes with its tap."""
    return {
        "name": town["name"],
        "organisations": [_thinner(one, dice, share) for one in town["organisations"]],
    }


def _thinner(one: TownOrganisation, dice: random.Random, share: float) -> TownOrganisation:
    profile = one.get("profile", {})
    taps = [(key, code) for key, codes in profile.items() if key not in ("idle", "urgent") for code in codes]
    kept = set(dice.sample(taps, len(taps) - round(len(taps) * share)))
    codes = {code for _, code in kept}
    thin: Mapping[str, list[str]] = {
        key: [c for c in given if (c in codes if key in ("idle", "urgent") else (key, c) in kept)]
        for key, given in profile.items()
    }
    copy = TownOrganisation(**one)
    copy["profile"] = dict(thin)
    return copy


def from_text(town: Town) -> MatchView:
    """The town as it is known from its texts alone: every tag is proposed, none confirmed."""
    bare = town_view(
        {
            "name": town["name"],
            "organisations": [_without_answers(one) for one in town["organisations"]],
        }
    )
    tagger = Tagger.load()
    then = next(chain.from_iterable(p.entries for p in bare.partners.values())).since
    partners = {
        id_: partner(
            Organisation(
                id=id_,
                name=one.name,
                kind=one.kind,
                tags=tuple(
                    tag
                    for entry in one.entries
                    for tag in _proposed(entry.field, entry.text, entry.id, tagger)
                ),
                version=0,
                since=then,
                changed=then,
            ),
            one.entries,
        )
        for id_, one in bare.partners.items()
    }
    return MatchView(partners=partners)


def _without_answers(one: TownOrganisation) -> TownOrganisation:
    copy = TownOrganisation(**one)
    copy["profile"] = {}
    return copy


def _proposed(field: Field, text: str, entry: str, tagger: Tagger) -> Sequence[Tag]:
    return [
        Tag(role=Role(found.role), concept=found.concept, state=TagState.PROPOSED, entry=entry)
        for found in proposed_tags(field.value, text, tagger)
    ]
