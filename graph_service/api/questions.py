"""A facilitator asks the network.

Asking changes nothing, and yet it is a POST: a question may be longer than an address can hold, and may speak
of people, which an address would leave in logs and histories. So it needs no Idempotency-Key either."""

from fastapi import APIRouter

from graph_service.api.deps import IdentityDep, IdPath, LanguageDep, ProjectPath, WiringDep
from graph_service.api.schemas_questions import (
    AnswerLineOut,
    AnswerOut,
    AskBody,
    AskedQuestionOut,
    LabelledOut,
    QuestionsOut,
)
from graph_service.api.suggestion_out import suggestion_out, unmarked
from graph_service.matching.asking import wording
from graph_service.matching.asking.asked import Asked
from graph_service.matching.cards.phrases import label
from graph_service.matching.view import MatchView
from graph_service.services.questions import Told, Wish
from graph_service.services.texts import Language

router = APIRouter(prefix="/projects/{project}/questions", tags=["questions"])


@router.get("")
async def list_questions(
    project: ProjectPath,
    who: IdentityDep,
    wired: WiringDep,
    language: LanguageDep,
    session: IdPath | None = None,
) -> QuestionsOut:
    """Questions worth asking those present at a session, or everyone; each can be sent as `asked`."""
    told = await wired.questions.worth_asking(who, project, Wish(session=session))
    return QuestionsOut(
        seq=told.seq,
        everyone=told.everyone,
        questions=tuple(_asked(one, told.view, language) for one in told.worth),
    )


@router.post("")
async def ask_question(
    project: ProjectPath, body: AskBody, who: IdentityDep, wired: WiringDep, language: LanguageDep
) -> AnswerOut:
    """Ask, in a sentence or in parts. What is not understood is no error: `troubleText` says what one can
    ask. Changes nothing; may be repeated at will."""
    wish = Wish(
        text=body.text,
        asked=body.asked.asked() if body.asked else None,
        session=body.session,
        present=body.present,
        everyone=body.everyone,
        preferences=body.more_of.preferences() if body.more_of else None,
    )
    return _answer(await wired.questions.ask(who, project, wish), language)


def _answer(told: Told, language: Language) -> AnswerOut:
    view, answer = told.view, told.answer
    out = AnswerOut(
        seq=told.seq,
        present=told.present,
        everyone=told.everyone,
        others=tuple(_asked(one, view, language) for one in told.others),
        worth_asking=tuple(_asked(one, view, language) for one in told.worth),
    )
    if answer is None:
        trouble = told.trouble or "unknown"
        told_so = wording.trouble_text(trouble, language, choices=bool(told.worth), strange=told.strange)
        return out.model_copy(update={"trouble": trouble, "trouble_text": told_so})
    return out.model_copy(
        update={
            "asked": _asked(answer.asked, view, language),
            "notes": wording.notes(answer, view, language, told.unused),
            "lines": tuple(_line(one) for one in wording.lines(answer, view, language)),
            "elsewhere": tuple(_line(wording.line(one, view, language)) for one in answer.elsewhere),
            "suggestions": tuple(suggestion_out(one, view, language) for one in answer.pairs),
            "gone": tuple(suggestion_out(one, view, language) for one in answer.gone),
            "points": wording.points(answer, view, language),
            "nobody": wording.nobody(answer, view, language),
        }
    )


def _asked(asked: Asked, view: MatchView, language: Language) -> AskedQuestionOut:
    return AskedQuestionOut(
        title=wording.title(asked, view, language),
        kind=asked.kind,
        partners=tuple(LabelledOut(id=one, label=view.partners[one].name) for one in asked.partners),
        concepts=tuple(LabelledOut(id=one, label=label(one, view, language)) for one in asked.concepts),
        words=asked.words,
        entry=asked.entry,
        denied=asked.denied,
        each=asked.each,
        idle=asked.idle,
    )


def _line(told: wording.Line) -> AnswerLineOut:
    return AnswerLineOut(
        partner=told.partner, side=told.side, sentence=unmarked(told.segments), marks=told.marks
    )
