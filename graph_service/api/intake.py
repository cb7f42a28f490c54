"""The intake of one organisation, and the link that lets it in."""

from typing import Annotated

from fastapi import APIRouter, Header, Response

from graph_service.api.deps import (
    IdentityDep,
    IdPath,
    LanguageDep,
    PostedDep,
    ProjectPath,
    WiringDep,
)
from graph_service.api.schemas import Written
from graph_service.api.schemas_intake import (
    AnswerBody,
    AskOut,
    ChipOut,
    IntakeOut,
    InviteOut,
    OpenQuestionOut,
    OpenQuestionsOut,
    StepOut,
)
from graph_service.api.written import written
from graph_service.domain.errors import VersionMissing
from graph_service.services.access import Right, allow
from graph_service.services.intake import Answer, Given
from graph_service.services.texts import Language
from graph_service.services.words import concept_label
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import ASK_AS_WELL, ASKS, STEPS, Ask, Key, Step

router = APIRouter(prefix="/projects/{project}/organisations/{organisation}", tags=["intake"])


@router.get("/intake")
async def read_intake(
    project: ProjectPath,
    organisation: IdPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    others: bool = True,
) -> IntakeOut:
    """The seven questions with what was answered and the chips to offer first. Everything else that may be
    answered is most of it and never changes: a page that has it asks `others=false`."""
    found = await wired.intake.read(who, project, organisation)
    vocabulary = (await wired.reader.tagger(who, project)).vocabulary
    hands = await wired.preparation.hands(who, project, organisation)
    by_key: dict[Key, Answer] = {a.key: a for a in found}
    return IntakeOut(
        organisation=organisation,
        steps=tuple(_step(step, by_key, vocabulary, language, others=others) for step in STEPS),
        answered=sum(bool(a.chosen) for a in found),
        answered_by={key: writing.by for key, writing in hands.answers.items()},
        typed_for_them=tuple(e for e, writing in hands.texts.items() if writing.by == "facilitator"),
        filled_in_by=tuple(by for by in ("facilitator", "file") if by in hands.before_them()),
    )


@router.get("/open-questions")
async def list_open_questions(
    project: ProjectPath, organisation: IdPath, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> OpenQuestionsOut:
    """What this partner did not answer yet, first the question whose answer would change most for it: what
    it may well answer, going by its own words and its kind, held against what the others have and ask. Of who
    answered all that may not stay empty, nothing more is asked."""
    found = await wired.telling.open_questions(who, project, organisation)
    card = await wired.reader.organisation(who, project, organisation)
    return OpenQuestionsOut(
        organisation=organisation,
        questions=tuple(
            OpenQuestionOut(
                key=one.key,
                number=next(s.number for s in STEPS for ask in s.asks if ask.key == one.key),
                title=ASKS[one.key].title[language],
                ask=ASK_AS_WELL[language].format(
                    name=card.organisation.name, question=ASKS[one.key].title[language]
                ),
                effect=round(one.effect, 3),
            )
            for one in found
        ),
    )


@router.put("/answers/{key}")
async def save_answer(
    project: ProjectPath,
    organisation: IdPath,
    key: Key,
    body: AnswerBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
    if_match: Annotated[str | None, Header(max_length=200)] = None,
) -> Written:
    """Save one question. Its version is its own: colleagues at other questions are in nobody's way."""
    if if_match is None:
        raise VersionMissing
    given = Given(key=key, chosen=body.chosen, rejected=body.rejected, seen=if_match.strip().strip('"'))
    return written(await wired.intake.save(project, wish, organisation, given), response)


@router.post("/invites", status_code=201)
async def invite(project: ProjectPath, organisation: IdPath, who: IdentityDep, wired: WiringDep) -> InviteOut:
    """A fresh personal link for this organisation; the one before stops working."""
    allow(who, project, Right.FACILITATE)
    await wired.reader.organisation(who, project, organisation)
    token, expires_at = await wired.doorkeeper.partner_link(project, organisation)
    return InviteOut(path=f"/#{token}", expires_at=expires_at)


@router.delete("/invites", status_code=204)
async def revoke_invite(
    project: ProjectPath, organisation: IdPath, who: IdentityDep, wired: WiringDep
) -> None:
    """The link of this organisation stops working; who came in already stays in."""
    allow(who, project, Right.FACILITATE)
    await wired.reader.organisation(who, project, organisation)
    await wired.doorkeeper.revoke_partner_link(project, organisation)


def _step(
    step: Step, answers: dict[Key, Answer], vocabulary: Vocabulary, language: Language, *, others: bool
) -> StepOut:
    return StepOut(
        number=step.number,
        field=step.field,
        short=step.short,
        asks=tuple(_ask(ask, answers[ask.key], vocabulary, language, others=others) for ask in step.asks),
    )


def _ask(ask: Ask, answer: Answer, vocabulary: Vocabulary, language: Language, *, others: bool) -> AskOut:
    codes = ask.codes if others else ()
    all_codes = [c for c in vocabulary if c.is_core and codes and c.notation.startswith(codes)]
    return AskOut(
        key=ask.key,
        title=ask.title[language],
        help=ask.help[language],
        mark=ask.mark,
        least=ask.advised[0],
        most=ask.advised[1],
        chosen=tuple(_chip(c, vocabulary, language) for c in answer.chosen),
        rejected=tuple(_chip(c, vocabulary, language) for c in answer.rejected),
        proposed=tuple(_chip(c, vocabulary, language) for c in answer.proposed),
        others=tuple(
            ChipOut(
                concept=c.notation,
                label=c.labels[language],
                facet=c.facet,
                search=tuple(w for words in c.alt.values() for w in words),
            )
            for c in all_codes
        ),
        version=answer.version,
    )


def _chip(code: str, vocabulary: Vocabulary, language: Language) -> ChipOut:
    facet = vocabulary.concept(code).facet if code in vocabulary else ""
    return ChipOut(concept=code, label=concept_label(code, language, vocabulary), facet=facet)
