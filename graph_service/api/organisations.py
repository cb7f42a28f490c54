"""Organisations, what they typed and what they confirmed."""

from fastapi import APIRouter, Response

from graph_service.api.deps import (
    ConditionalDep,
    IdentityDep,
    IdPath,
    LanguageDep,
    PostedDep,
    ProjectPath,
    WiringDep,
)
from graph_service.api.schemas import (
    EntryBody,
    EntryOut,
    OrganisationBody,
    OrganisationOut,
    TagOut,
    TagsBody,
    Written,
)
from graph_service.api.written import written
from graph_service.domain.model import Tag
from graph_service.services.read import Card
from graph_service.services.texts import Language
from graph_service.services.words import concept_label
from graph_service.vocabulary.concepts import Vocabulary

router = APIRouter(prefix="/projects/{project}", tags=["organisations"])


def organisation_out(card: Card, language: Language, vocabulary: Vocabulary) -> OrganisationOut:
    o = card.organisation
    return OrganisationOut(
        id=o.id,
        nth=card.nth,
        external_id=o.external_id,
        name=o.name,
        kind=o.kind,
        area=o.area,
        joined=o.joined,
        left=o.left,
        version=o.version,
        entries=tuple(EntryOut.model_validate(e) for e in card.entries),
        tags=tuple(tag_out(t, language, vocabulary) for t in o.tags),
    )


def tag_out(tag: Tag, language: Language, vocabulary: Vocabulary) -> TagOut:
    return TagOut(
        role=tag.role,
        concept=tag.concept,
        label=concept_label(tag.concept, language, vocabulary),
        state=tag.state,
        idle=tag.idle,
        urgent=tag.urgent,
        entry=tag.entry,
    )


@router.get("/organisations")
async def list_organisations(
    project: ProjectPath, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> list[OrganisationOut]:
    """All partners of now, in the order in which they came."""
    cards = await wired.reader.organisations(who, project)
    vocabulary = (await wired.reader.tagger(who, project)).vocabulary
    return [organisation_out(card, language, vocabulary) for card in cards]


@router.post("/organisations", status_code=201)
async def add_organisation(
    project: ProjectPath, body: OrganisationBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    done = await wired.desk.write_organisation(project, wish, None, body.model_dump())
    return written(done, response)


@router.get("/organisations/{organisation}")
async def read_organisation(
    project: ProjectPath,
    organisation: IdPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    response: Response,
) -> OrganisationOut:
    card = await wired.reader.organisation(who, project, organisation)
    out = organisation_out(card, language, (await wired.reader.tagger(who, project)).vocabulary)
    response.headers["ETag"] = f'"{out.version}"'
    return out


@router.put("/organisations/{organisation}")
async def edit_organisation(
    project: ProjectPath,
    organisation: IdPath,
    body: OrganisationBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    await wired.reader.organisation(wish.identity, project, organisation)
    done = await wired.desk.write_organisation(project, wish, organisation, body.model_dump())
    return written(done, response)


@router.post("/organisations/{organisation}/entries", status_code=201)
async def add_entry(
    project: ProjectPath,
    organisation: IdPath,
    body: EntryBody,
    wish: PostedDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    return written(await wired.desk.add_entry(project, wish, organisation, body.model_dump()), response)


@router.put("/organisations/{organisation}/tags")
async def set_tags(
    project: ProjectPath,
    organisation: IdPath,
    body: TagsBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """Replace the tags in the roles named; those in other roles stay."""
    return written(await wired.desk.set_tags(project, wish, organisation, body.model_dump()), response)


@router.put("/entries/{entry}")
async def edit_entry(
    project: ProjectPath,
    entry: IdPath,
    body: EntryBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    return written(await wired.desk.edit_entry(project, wish, entry, body.model_dump()), response)


@router.delete("/entries/{entry}")
async def withdraw_entry(
    project: ProjectPath, entry: IdPath, wish: ConditionalDep, wired: WiringDep, response: Response
) -> Written:
    """Take a text off the map. It stays in the journal; redact it to remove it for good."""
    return written(await wired.desk.withdraw_entry(project, wish, entry), response)
