"""How a command speaks: to the letter, in the language of the terminal; a refusal says what to do."""

import json
import locale
import os
import sys
from typing import Any, Final, NoReturn

import typer

from graph_service.domain.errors import DomainError, Invalid
from graph_service.services.texts import Language, refusal, violation

# A page tries again by itself; whoever types a command has to do something.
AT_A_TERMINAL: Final = {"store_unreachable": "store_away", "invalid": "invalid_here"}


def spoken() -> Language:
    """The language of the terminal: Dutch where it is set to Dutch, else English."""
    told = os.environ.get("LC_ALL") or os.environ.get("LANG") or locale.getlocale()[0] or ""
    return "nl" if told.lower().startswith("nl") else "en"


def refuse(error: DomainError) -> NoReturn:
    """Say why not and what to do, on standard error; exit code 1."""
    language = spoken()
    code = AT_A_TERMINAL.get(error.code, error.code)
    complain(refusal(code, error.params, language))
    if isinstance(error, Invalid):
        for found in error.violations:
            text = violation(found.code, found.params, language)
            complain(f"  {found.field}: {text}")
    raise typer.Exit(1)


def say(text: str, *, bold: bool = False) -> None:
    """One line on standard output, to the letter: a terminal breaks it where it has to."""
    typer.echo(typer.style(text, bold=True) if bold else text)


def complain(text: str) -> None:
    """One line on standard error, to the letter."""
    typer.echo(text, err=True)


def say_json(value: Any) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
