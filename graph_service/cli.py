"""`koppelkaart`: everything without a browser. Exit codes: 0 done, 1 refused, 2 wrong use of the command.

Each command loads its own parts when it is called: all of them together take more than a second, and
`--help` should not wait for a database."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeVar

import typer

from graph_service.cli_say import complain, refuse, say_json, spoken
from graph_service.domain.errors import DomainError
from graph_service.domain.model import Preferences
from graph_service.matching.asking.asked import Asked, Kind

if TYPE_CHECKING:
    from graph_service.cli_frame import Frame
    from graph_service.settings import Settings

T = TypeVar("T")

app = typer.Typer(
    name="koppelkaart",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="Who in this neighbourhood could do what together, and why.",
    epilog="Data folder: `KOPPELKAART_DATA` or `--data`. Store: `KOPPELKAART_STORE` or `--store`.",
)

vocabulary = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="markdown",
    help="A project's own concepts and words, as SKOS in Turtle.",
)
app.add_typer(vocabulary, name="vocabulary")

Data = Annotated[
    Path | None, typer.Option("--data", envvar="KOPPELKAART_DATA", help="Folder of the embedded store.")
]
Store = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="KOPPELKAART_STORE",
        show_envvar=True,
        help="`neo4j://user:password@host:port`; leave out for the embedded store.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON, for programs.")]
ProjectName = Annotated[str | None, typer.Option("--project", "-p", help="Id of the project.")]


def _more_of(what: str) -> Any:
    return typer.Option(min=0, max=2, help=f"More of {what}: 0 no, 1 a little, 2 a lot.")


Surprising = Annotated[int, _more_of("who would not think of each other")]
Quick = Annotated[int, _more_of("what can be done soon")]
Residents = Annotated[int, _more_of("what reaches residents")]
Numbers = Annotated[bool, typer.Option("--numbers", help="Every reason with what it added to the score.")]

SERVE_HOST: Final = "127.0.0.1"


def _settings(data: Path | None, store: str) -> "Settings":
    from graph_service.cli_place import other, settings_of

    settings = settings_of(data, store)
    # Whoever named a folder knows which.
    if data is None and (told := other(settings, spoken())):
        complain(told)
    return settings


def _frame(data: Path | None, store: str) -> "Frame":
    from graph_service.cli_frame import Frame

    return Frame(_settings(data, store))


def _run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Run a command; a refusal is one sentence with what to do, and exit code 1."""
    try:
        return asyncio.run(work())
    except DomainError as refusal:
        refuse(refusal)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"koppelkaart {version('koppelkaart')}")
        raise typer.Exit


@app.callback()
def koppelkaart(
    told: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """Who in this neighbourhood could do what together, and why."""


@app.command()
def serve(
    data: Data = None,
    store: Store = "",
    host: Annotated[str, typer.Option(help="Address to listen on.")] = SERVE_HOST,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8000,
    with_example: Annotated[
        bool, typer.Option("--with-example", help="Load the Smitsveen example, once.")
    ] = False,
    forwarded: Annotated[
        bool, typer.Option("--behind-proxy", help="Trust X-Forwarded-* of a proxy on this machine.")
    ] = False,
) -> None:
    """Start the service and print a fresh facilitator link; the link before it stops working."""
    from graph_service import cli_serve

    place = cli_serve.Place(host=host, port=port, forwarded=forwarded)
    _run(lambda: cli_serve.serve(_settings(data, store), place, with_example=with_example))


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A town, or a list of towns, as JSON.")],
    project: Annotated[
        str | None,
        typer.Option("--project", "-p", help="Id of the project; from the town's name if left out."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and count; write nothing.")] = False,
    accept_valid: Annotated[
        bool, typer.Option("--accept-valid", help="Write the good rows even when others are rejected.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
    store: Store = "",
) -> None:
    """Import organisations with what they have and want. One rejected row, and nothing is written, unless
    `--accept-valid`. The same file again adds nothing twice."""
    from graph_service import cli_import
    from graph_service.cli_frame import Frame
    from graph_service.cli_place import for_practice

    wish = cli_import.Wish(file=file, project=project, dry_run=dry_run, accept_valid=accept_valid)

    async def work() -> bool:
        settings = _settings(data, store)
        with for_practice(settings) if dry_run else nullcontext(settings) as place:
            async with Frame(place, makes=True) as frame:
                return await cli_import.import_file(frame, wish, as_json=as_json)

    if not _run(work):
        raise typer.Exit(1)


@app.command()
def suggest(
    project: ProjectName = None,
    present: Annotated[
        str | None, typer.Option(help="Who is there: ids with commas between. All, if left out.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    by_score: Annotated[
        bool,
        typer.Option("--by-score", help="Every pair in pure order of score: no caps, variety, coverage."),
    ] = False,
    surprising: Surprising = 0,
    quick: Quick = 0,
    residents: Residents = 0,
    numbers: Numbers = False,
    language: Annotated[str, typer.Option(help="nl or en.")] = "nl",
    as_json: AsJson = False,
    data: Data = None,
    store: Store = "",
) -> None:
    """Suggest who could do what together, best first, with the reasons."""
    from graph_service import cli_network

    wanted = Preferences(surprising=surprising, quick=quick, residents=residents)
    wish = cli_network.Wish(
        project=project,
        present=present,
        limit=limit,
        by_score=by_score,
        language=language,
        preferences=wanted,
        numbers=numbers,
    )

    async def work() -> None:
        async with _frame(data, store) as frame:
            await cli_network.suggest(frame, wish, as_json=as_json)

    _run(work)


@app.command()
def ask(
    question: Annotated[
        str, typer.Argument(help="In your own words, Dutch or English: 'wie heeft overdag een ruimte?'")
    ] = "",
    project: ProjectName = None,
    present: Annotated[
        str | None, typer.Option(help="Who is there: ids with commas between. All, if left out.")
    ] = None,
    kind: Annotated[
        Kind | None, typer.Option(help="Ask in parts instead, with --partner, --concept and --word.")
    ] = None,
    partner: Annotated[list[str] | None, typer.Option(help="A partner's id; may be repeated.")] = None,
    concept: Annotated[list[str] | None, typer.Option(help="A concept's notation; may be repeated.")] = None,
    word: Annotated[list[str] | None, typer.Option(help="A word to look for in what partners wrote.")] = None,
    surprising: Surprising = 0,
    quick: Quick = 0,
    residents: Residents = 0,
    numbers: Numbers = False,
    language: Annotated[str | None, typer.Option(help="nl or en. That of the question, if left out.")] = None,
    as_json: AsJson = False,
    data: Data = None,
    store: Store = "",
) -> None:
    """Ask the network: who has or needs something, who could help, what could happen around a theme or
    between partners, what changes if somebody joins, why not these two.

    Exits with 1 when the question is not understood, and says what can be asked."""
    from graph_service import cli_ask

    asked = None
    if kind:
        parts = (tuple(partner or ()), tuple(concept or ()), tuple(one.casefold() for one in word or ()))
        asked = Asked(kind=kind, partners=parts[0], concepts=parts[1], words=parts[2])
    wanted = Preferences(surprising=surprising, quick=quick, residents=residents)
    wish = cli_ask.wish_of(question, present, asked, wanted)
    how = cli_ask.How(language=_language(language), as_json=as_json, numbers=numbers)

    async def work() -> bool:
        async with _frame(data, store) as frame:
            return await cli_ask.ask(frame, project, wish, how)

    if not _run(work):
        raise typer.Exit(1)


def _language(wanted: str | None) -> Literal["nl", "en"] | None:
    return None if wanted is None else "en" if wanted == "en" else "nl"


@app.command()
def tag(as_json: AsJson = False, language: Annotated[str, typer.Option(help="nl or en.")] = "nl") -> None:
    """Tag texts from standard input, one a line: what each has, looks for or is about, best first. With
    `--json` a list a line: concept, score and roles (none where the text leaves that open)."""
    from graph_service.cli_tag import tag as tag_lines

    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    tag_lines(sys.stdin, "en" if language == "en" else "nl", as_json=as_json)


@app.command()
def projects(as_json: AsJson = False, data: Data = None, store: Store = "") -> None:
    """List the projects in the store."""
    from graph_service import cli_network

    async def work() -> None:
        async with _frame(data, store) as frame:
            await cli_network.projects(frame, as_json=as_json)

    _run(work)


@app.command()
def verify(
    project: ProjectName = None, as_json: AsJson = False, data: Data = None, store: Store = ""
) -> None:
    """Check that journal and graph agree: numbers without a gap, and the graph equal to the replay."""
    from graph_service import cli_network

    async def work() -> bool:
        async with _frame(data, store) as frame:
            return await cli_network.verify_projects(frame, project, as_json=as_json)

    if not _run(work):
        raise typer.Exit(1)


@app.command()
def evaluate(
    files: Annotated[list[Path], typer.Argument(help="Towns with `published_pairs`, as JSON.")],
    chips: Annotated[
        bool,
        typer.Option("--chips", help="How many confirmed answers stood among the first eight chips."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Measure the engine on towns where it is known who really did something together: in pure order of
    score, with the answers, with a third of them left out, and from bare text; beside the baselines.

    With `--chips` the intake: of the answers that partners confirmed, the share that stood among the first
    eight chips, with what is usual for a kind counted in the other towns alone."""
    from graph_service import cli_evaluate

    async def work() -> None:
        (cli_evaluate.chips if chips else cli_evaluate.evaluate)(files, as_json=as_json)

    _run(work)


@vocabulary.command("export")
def export_vocabulary(
    project: Annotated[
        str | None,
        typer.Option("--project", "-p", help="Id of the project; the vocabulary of all, if left out."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File; standard output if left out.")
    ] = None,
    data: Data = None,
    store: Store = "",
) -> None:
    """Write the concepts and words that a project added, as a file that `vocabulary import` reads back."""
    from graph_service import cli_vocabulary
    from graph_service.services.words import vocabulary_file

    async def work() -> None:
        if project is None:
            cli_vocabulary.save(vocabulary_file(), out)
            return
        async with _frame(data, store) as frame:
            cli_vocabulary.save(await cli_vocabulary.turtle(frame, project), out)

    _run(work)


@vocabulary.command("import")
def import_vocabulary(
    file: Annotated[Path, typer.Argument(help="SKOS concepts in Turtle.")],
    project: Annotated[str, typer.Option("--project", "-p", help="Id of the project.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and count; write nothing.")] = False,
    accept_valid: Annotated[
        bool, typer.Option("--accept-valid", help="Write the right concepts even when others are rejected.")
    ] = False,
    as_json: AsJson = False,
    data: Data = None,
    store: Store = "",
) -> None:
    """Add the concepts and words of a file to a project, in place of what the project said of them before.
    One wrong concept, and nothing is written, unless `--accept-valid`. All that is wrong is told at once,
    each with its line. The same file again adds nothing twice."""
    from graph_service import cli_vocabulary

    wish = cli_vocabulary.Wish(file=file, project=project, dry_run=dry_run, accept_valid=accept_valid)

    async def work() -> bool:
        async with _frame(data, store) as frame:
            return await cli_vocabulary.import_concepts(frame, wish, as_json=as_json)

    if not _run(work):
        raise typer.Exit(1)


@app.command()
def openapi() -> None:
    """Print the description of the API (OpenAPI), for generating clients."""
    from graph_service.api.app import make_api

    say_json(make_api().openapi())


if __name__ == "__main__":
    app()
