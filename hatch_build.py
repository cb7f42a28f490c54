"""Builds the pages into the wheel. Node comes from PyPI where the machine has none."""

import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Pages(BuildHookInterface):  # type: ignore[type-arg]
    """`KOPPELKAART_SKIP_FRONTEND=1` leaves the pages out: for an editable install, which serves what
    `make build` made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or os.environ.get("KOPPELKAART_SKIP_FRONTEND"):
            return
        root = Path(self.root)
        static = root / "graph_service" / "static"
        if not (static / "index.html").is_file():
            frontend = root / "frontend"
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=frontend, check=True)
            subprocess.run(["npm", "run", "build"], cwd=frontend, check=True)
        build_data["artifacts"].append("graph_service/static/**")
