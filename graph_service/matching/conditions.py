"""The conditions under which the engine is measured: what partners confirmed, the same with a third of the
answers left out, nothing but their texts, both together, the short path of the intake, and half of the
organisations still to answer."""

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph_service.domain.model import Field, Role, Tag, TagState
from graph_service.matching.evaluate import Town, TownOrganisation, town_view
from graph_service.matching.view import MatchView, Partner, standing, with_tags
from graph_service.vocabulary.alike import Alike
from graph_service.vocabulary.intake import STEPS
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


def halved(town: Town, dice: random.Random) -> Town:
    """The town when half of its organisations, by chance, answered and the others nothing yet."""
    answered = {one.get("id") for one in dice.sample(town["organisations"], len(town["organisations"]) // 2)}
    return {
        "name": town["name"],
        "organisations": [
            one if one.get("id") in answered else _answering(one, ()) for one in town["organisations"]
        ],
    }


def shortened(town: Town) -> Town:
    """The town as if everybody had taken the short path, and left the other questions for later."""
    kept = {ask.key for step in STEPS if step.short for ask in step.asks}
    return {"name": town["name"], "organisations": [_answering(one, kept) for one in town["organisations"]]}


def from_text(town: Town, alike: Alike | None = None) -> MatchView:
    """The town as it is known from its texts alone: every tag is proposed, none confirmed."""
    bare = [_answering(one, ()) for one in town["organisations"]]
    return with_texts({"name": town["name"], "organisations": bare}, alike)


def with_texts(town: Town, alike: Alike | None = None) -> MatchView:
    """The town as a project holds it: what was confirmed, and beside it what the texts suggest."""
    answered = town_view(town, alike)
    tagger = Tagger.load()
    partners = {one.id: _and_proposed(one, tagger) for one in answered.partners.values()}
    return replace(answered, partners=partners)


def _answering(one: TownOrganisation, kept: Collection[str]) -> TownOrganisation:
    copy = TownOrganisation(**one)
    copy["profile"] = {key: codes for key, codes in one.get("profile", {}).items() if key in kept}
    return copy


def _and_proposed(one: Partner, tagger: Tagger) -> Partner:
    read = (tag for entry in one.entries for tag in _proposed(entry.field, entry.text, entry.id, tagger))
    tags = standing((*one.tags, *read), {entry.id for entry in one.entries})
    return with_tags(one, tags)


def _proposed(field: Field, text: str, entry: str, tagger: Tagger) -> Sequence[Tag]:
    return [
        Tag(role=Role(found.role), concept=found.concept, state=TagState.PROPOSED, entry=entry)
        for found in proposed_tags(field.value, text, tagger)
    ]
