"""Who could do what together."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from graph_service.api.deps import IdentityDep, IdPath, LanguageDep, ProjectPath, WiringDep, listed
from graph_service.api.schemas_suggestions import QuestionOut, SuggestionsOut
from graph_service.api.suggestion_out import suggestion_out
from graph_service.domain.model import Preferences
from graph_service.matching.cards import wording
from graph_service.services.suggestions import Question

router = APIRouter(prefix="/projects/{project}/suggestions", tags=["suggestions"])

Present = Annotated[str | None, Query(max_length=20_000, description="Organisation ids, comma separated")]
Limit = Annotated[int, Query(ge=1, le=200)]


Wanted = Preferences | None
How = Query(ge=0, le=2, description="0 not asked for, 1 a little, 2 a lot; as the session says if left out")


def wanted_of(
    surprising: Annotated[int | None, How] = None,
    quick: Annotated[int | None, How] = None,
    residents: Annotated[int | None, How] = None,
) -> Wanted:
    """None when nothing is said. Who names one preference asks for that one alone."""
    if surprising is quick is residents is None:
        return None
    return Preferences(surprising=surprising or 0, quick=quick or 0, residents=residents or 0)


@router.get("")
async def list_suggestions(
    project: ProjectPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    session: IdPath | None = None,
    present: Present = None,
    partner: IdPath | None = None,
    limit: Limit = 20,
    by_score: Annotated[bool, Query(alias="byScore")] = False,
    wanted: Annotated[Wanted, Depends(wanted_of)] = None,
) -> SuggestionsOut:
    """Suggestions for those present: a session's attendance, or the organisations named, or all. In the order
    the session would like, unless `surprising`, `quick` or `residents` asks for another. With `partner`: all
    pairs that this organisation is in and that convince, however many the room has; `byScore` says nothing
    then."""
    named = listed(present)
    question = Question(
        session=session,
        present=None if named is None else tuple(named),
        limit=limit,
        by_score=by_score,
        preferences=wanted,
        partner=partner,
    )
    answer = await wired.suggesting.ask(who, project, question)
    asked = answer.found.question
    return SuggestionsOut(
        seq=answer.seq,
        present=answer.present,
        suggestions=tuple(suggestion_out(s, answer.view, language) for s in answer.found.suggestions),
        total=answer.found.total,
        question=QuestionOut(text=wording.question(asked, answer.view, language), why=asked.why)
        if asked
        else None,
    )
