"""A figure as JSON text, for the way between processes and for the library."""

import base64
import json

from digest.domain.figure import CroppedFigure

FIGURES_VERSION = "1"  # raise by one when the same PDF may give another figure


def packed(figure: CroppedFigure | None) -> str:
    """Return a figure, or that there is none, as JSON text."""
    if figure is None:
        return "null"
    return json.dumps(
        {
            "number": figure.number,
            "page": figure.page,
            "caption": figure.caption,
            "png": base64.b64encode(figure.png).decode(),
            "width": figure.width,
            "height": figure.height,
        }
    )


def unpacked(text: str) -> CroppedFigure | None:
    """Return what `packed` was given."""
    found = json.loads(text)
    if found is None:
        return None
    return CroppedFigure(**found | {"png": base64.b64decode(found["png"])})
