"""The commands of the README, pasted one after the other as after `make run`."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.serving import koppelkaart

ROOT = Path(__file__).parents[1]
ACTIVATE, *COMMANDS = re.findall(r"```\n(\. .*?)```", (ROOT / "README.md").read_text("utf-8"), re.S)[
    0
].splitlines()


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `make run` leaves it: the example in `data`, and the command of this Python."""
    folder = tmp_path_factory.mktemp("checkout")
    (folder / "examples").symlink_to(ROOT / "examples")
    loaded = koppelkaart("import", "examples/smitsveen/town.json", "--data", "data", cwd=folder)
    assert loaded.returncode == 0, loaded.stderr
    return folder


def test_the_readme_enters_the_environment_first() -> None:
    assert ACTIVATE == ". .venv/bin/activate"
    assert len(COMMANDS) >= 10


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_works_as_it_stands(command: str, checkout: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {k: v for k, v in os.environ.items() if not k.startswith("KOPPELKAART_")}
    told = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=checkout,
        env={**env, "PATH": path, "HOME": str(checkout), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, ""), told
    assert told.stdout.strip()
    assert not (checkout / ".local").exists()
