"""Files that travel with the product, found from a checkout and from a wheel alike."""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
STATIC: Final = _PACKAGE / "static"


def bundled(name: str) -> Path:
    """The folder `name` (`queries`, `examples`): inside the package in a wheel, beside it in a checkout
    (an editable install does not see what the wheel includes by force)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
