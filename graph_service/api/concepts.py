"""What a project adds to the vocabulary: concepts of its own, and the words that people here use."""

from fastapi import APIRouter, Response

from graph_service.api.deps import ConditionalDep, IdentityDep, IdPath, PostedDep, ProjectPath, WiringDep
from graph_service.api.schemas import Written
from graph_service.api.schemas_words import ConceptBody, ProjectConceptOut, TextOut, WordsBody, WordsOut
from graph_service.api.turtle import ALSO_TURTLE, WantsTurtle, turtle
from graph_service.api.written import written
from graph_service.services.concepts import Known, Wanted

router = APIRouter(prefix="/projects/{project}/concepts", tags=["concepts"])


@router.get("", response_model=list[ProjectConceptOut], responses=ALSO_TURTLE)
async def list_project_concepts(
    project: ProjectPath, who: IdentityDep, wired: WiringDep, as_turtle: WantsTurtle
) -> list[ProjectConceptOut] | Response:
    """What this project added, in the order in which it came: its own concepts, and concepts of the
    vocabulary (`shared`) that it gave words. All others are in `GET /concepts`. With `Accept: text/turtle`
    a SKOS file, which `koppelkaart vocabulary import` reads back."""
    if as_turtle:
        return turtle(await wired.concepts.turtle(who, project))
    return [_out(known) for known in await wired.concepts.all(who, project)]


@router.post("", status_code=201)
async def add_project_concept(
    project: ProjectPath, body: ConceptBody, wish: PostedDep, wired: WiringDep, response: Response
) -> Written:
    """Add a concept; its notation (`id` in the answer) is made from the label. 409 `concept_exists` when
    another concept, of the vocabulary or of the project, has that label: give that one a word instead."""
    return written(await wired.concepts.add(project, wish, _wanted(body)), response)


@router.get("/{concept}")
async def read_project_concept(
    project: ProjectPath, concept: IdPath, who: IdentityDep, wired: WiringDep, response: Response
) -> ProjectConceptOut:
    """Any concept as this project knows it, also one of the vocabulary that got no words yet (ETag `"0"`)."""
    out = _out(await wired.concepts.one(who, project, concept))
    response.headers["ETag"] = f'"{out.version}"'
    return out


@router.put("/{concept}")
async def edit_project_concept(
    project: ProjectPath,
    concept: IdPath,
    body: ConceptBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """Replace a concept of the project. One of the vocabulary is refused (400 `concept_shared`): its label
    and place are the same in every project, and words are added with `/words`."""
    return written(await wired.concepts.edit(project, wish, concept, _wanted(body)), response)


@router.put("/{concept}/words")
async def set_project_words(
    project: ProjectPath,
    concept: IdPath,
    body: WordsBody,
    wish: ConditionalDep,
    wired: WiringDep,
    response: Response,
) -> Written:
    """The words that people here use for a concept, of the project or of the vocabulary (an intake code too).
    They replace the words this project gave it before, never those of the vocabulary; from then on what
    partners type is heard with them. `If-Match`: the ETag of the concept, `"0"` where it got no words yet."""
    return written(await wired.concepts.say(project, wish, concept, body.nl, body.en), response)


def _wanted(body: ConceptBody) -> Wanted:
    return Wanted(
        label_nl=body.label.nl,
        label_en=body.label.en,
        alt_labels=body.alt_labels.nl,
        alt_labels_en=body.alt_labels.en,
        note=body.note.nl,
        note_en=body.note.en,
        broader=body.broader,
    )


def _out(known: Known) -> ProjectConceptOut:
    concept, own = known.concept, known.own
    return ProjectConceptOut(
        notation=concept.notation,
        facet=concept.facet,
        label=TextOut(nl=concept.labels["nl"], en=concept.labels["en"]),
        alt_labels=WordsOut(
            nl=own.alt_labels if own else (),
            en=own.alt_labels_en if own else (),
        ),
        note=TextOut(nl=concept.notes["nl"], en=concept.notes["en"]),
        broader=concept.broader,
        core=known.core,
        shared=known.shared,
        version=known.version,
    )
