"""Before a session, for the facilitator: who answered what, texts to read, organisations that look alike."""

from typing import Annotated

from fastapi import APIRouter, Header, Response

from graph_service.api.deps import IdentityDep, IdPath, LanguageDep, PostedDep, ProjectPath, WiringDep
from graph_service.api.organisations import organisation_out, tag_out
from graph_service.api.schemas import EntryOut, Written
from graph_service.api.schemas_preparation import (
    AskedOut,
    CellOut,
    DistinctionBody,
    LinkOut,
    LookalikeOut,
    MeaningOut,
    MergeBody,
    PreparationOut,
    ReadingBody,
    ReadingOut,
    ReadingsOut,
    StandOut,
)
from graph_service.api.written import written
from graph_service.domain.errors import VersionMissing
from graph_service.services.preparation import Stand, optional
from graph_service.services.readings import Meant, Read, Wanted, question_of
from graph_service.services.texts import Language
from graph_service.services.words import concept_label
from graph_service.vocabulary.concepts import Vocabulary
from graph_service.vocabulary.intake import STEPS, Step

router = APIRouter(prefix="/projects/{project}", tags=["preparation"])


@router.get("/preparation")
async def read_preparation(
    project: ProjectPath, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> PreparationOut:
    """Each partner beside the seven questions: answered by themselves, filled in for them, or not yet."""
    found = await wired.preparation.read(who, project)
    words = (await wired.reader.tagger(who, project)).vocabulary
    return PreparationOut(
        seq=found.seq,
        questions=tuple(_question(step, language) for step in STEPS),
        partners=tuple(_stand(one, language, words) for one in found.partners),
    )


@router.get("/readings")
async def list_readings(
    project: ProjectPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    meanings: bool = True,
) -> ReadingsOut:
    """The texts that say nothing to the engine yet, and those that were settled by hand. All that may be
    chosen is most of it and seldom changes: a page that has it asks `meanings=false`."""
    found = await wired.readings.queue(who, project, language)
    words = found.tagger.vocabulary
    return ReadingsOut(
        waiting=tuple(_reading(one, language, words) for one in found.texts if not one.settled),
        settled=tuple(_reading(one, language, words) for one in found.texts if one.settled),
        meanings=tuple(_meaning(one) for one in found.meanings) if meanings else (),
    )


@router.put("/entries/{entry}/reading")
async def write_reading(
    project: ProjectPath,
    entry: IdPath,
    body: ReadingBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
    if_match: Annotated[str | None, Header(max_length=200)] = None,
) -> Written:
    """Say what a text means, or with `settled` and no tags that it belongs nowhere. Writing the reading of
    before undoes it."""
    if if_match is None:
        raise VersionMissing
    tags = tuple((tag.role, tag.concept) for tag in body.tags)
    wanted = Wanted(tags=tags, settled=body.settled, seen=if_match.strip().strip('"'))
    return written(await wired.readings.write(project, wish, entry, wanted), response)


@router.get("/lookalikes")
async def list_lookalikes(
    project: ProjectPath, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> list[LookalikeOut]:
    """Partners that may be one and the same, most alike first; nothing is merged by itself."""
    found = await wired.lookalikes.read(who, project)
    words = (await wired.reader.tagger(who, project)).vocabulary
    return [
        LookalikeOut(
            one=organisation_out(pair.one, language, words),
            other=organisation_out(pair.other, language, words),
            signs=pair.signs,
            told_apart=pair.told_apart,
        )
        for pair in found
    ]


@router.post("/distinctions", status_code=201)
async def tell_apart(
    project: ProjectPath, body: DistinctionBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    """Two that look alike are two; with `undone` take that back."""
    done = await wired.lookalikes.tell_apart(project, wish, body.organisations, undone=body.undone)
    return written(done, response)


@router.post("/merges", status_code=201)
async def merge(
    project: ProjectPath, body: MergeBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    """Two were one all along: texts, answers, attendance, koppelkansen and ties of `gone` go to `into`, and
    its link stops working. Cannot be undone."""
    done = await wired.desk.merge(project, wish, body.gone, body.into)
    await wired.doorkeeper.revoke_partner_link(project, body.gone)
    return written(done, response)


def _question(step: Step, language: Language) -> AskedOut:
    title = step.asks[0].title[language]
    return AskedOut(number=step.number, title=title, may_stay_empty=optional(step))


def _stand(one: Stand, language: Language, words: Vocabulary) -> StandOut:
    return StandOut(
        organisation=one.organisation.id,
        name=one.organisation.name,
        kind=one.organisation.kind,
        cells=tuple(CellOut.model_validate(cell) for cell in one.cells),
        complete=one.complete,
        both=tuple(concept_label(code, language, words) for code in one.both),
        last_answer=one.last_answer,
        texts=one.texts,
        texts_for_them=one.texts_for_them,
        link=LinkOut.model_validate(one.link),
    )


def _reading(one: Read, language: Language, words: Vocabulary) -> ReadingOut:
    return ReadingOut(
        entry=EntryOut.model_validate(one.entry),
        organisation=one.owner.id,
        name=one.owner.name,
        kind=one.owner.kind,
        question=question_of(one.entry),
        tags=tuple(tag_out(tag, language, words) for tag in one.tags),
        settled=one.settled,
        version=one.version,
        proposed=tuple(_meaning(meant) for meant in one.proposed),
    )


def _meaning(meant: Meant) -> MeaningOut:
    return MeaningOut.model_validate(meant)
