"""Concepts, and the chips a text suggests."""

from fastapi import APIRouter, Response

from graph_service.api.deps import IdentityDep, LanguageDep, ProjectPath, WiringDep
from graph_service.api.schemas_words import ConceptOut, ProposalOut, ProposalsOut, TextsBody
from graph_service.api.turtle import ALSO_TURTLE, WantsTurtle, turtle
from graph_service.services.words import Chip, concepts, proposals, vocabulary_file

router = APIRouter(tags=["words"])


@router.get("/concepts", response_model=list[ConceptOut], responses=ALSO_TURTLE)
async def list_concepts(
    _: IdentityDep, language: LanguageDep, as_turtle: WantsTurtle
) -> list[ConceptOut] | Response:
    """The vocabulary: the intake's codes first, by facet. With `Accept: text/turtle` all of it in SKOS, both
    languages."""
    if as_turtle:
        return turtle(vocabulary_file())
    return [
        ConceptOut(
            notation=c.notation,
            facet=c.facet,
            label=c.labels[language],
            note=c.notes.get(language, ""),
            broader=c.broader,
        )
        for c in concepts()
    ]


@router.post("/proposals")
async def propose(body: TextsBody, _: IdentityDep, language: LanguageDep) -> ProposalsOut:
    """For each text the concepts it may be about, best first. Appends nothing."""
    return _out(proposals(body.texts, language))


@router.post("/projects/{project}/proposals")
async def propose_in_project(
    project: ProjectPath, body: TextsBody, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> ProposalsOut:
    """The same, heard with the concepts and words that this project added. Appends nothing."""
    return _out(proposals(body.texts, language, await wired.reader.tagger(who, project)))


def _out(found: list[list[Chip]]) -> ProposalsOut:
    return ProposalsOut(
        proposals=tuple(
            tuple(ProposalOut(concept=p.concept, codes=p.codes, label=p.label, score=p.score) for p in chips)
            for chips in found
        )
    )
