"""Who could do what together."""

from typing import Annotated

from fastapi import APIRouter, Query

from graph_service.api.deps import IdentityDep, IdPath, LanguageDep, ProjectPath, WiringDep, listed
from graph_service.api.schemas import QuestionOut, SuggestionsOut
from graph_service.api.suggestion_out import suggestion_out
from graph_service.matching import wording
from graph_service.services.suggestions import Question

router = APIRouter(prefix="/projects/{project}/suggestions", tags=["suggestions"])

Present = Annotated[str | None, Query(max_length=20_000, description="Organisation ids, comma separated")]
Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("")
async def list_suggestions(
    project: ProjectPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    session: IdPath | None = None,
    present: Present = None,
    limit: Limit = 20,
    by_score: Annotated[bool, Query(alias="byScore")] = False,
) -> SuggestionsOut:
    """Suggestions for those present: a session's attendance, or the organisations named, or all."""
    named = listed(present)
    question = Question(
        session=session, present=None if named is None else tuple(named), limit=limit, by_score=by_score
    )
    answer = await wired.suggesting.ask(who, project, question)
    asked = answer.found.question
    return SuggestionsOut(
        seq=answer.seq,
        present=answer.present,
        suggestions=tuple(suggestion_out(s, answer.view, language) for s in answer.found.suggestions),
        total=answer.found.total,
        question=QuestionOut(text=wording.question(asked, answer.view, language)) if asked else None,
    )
