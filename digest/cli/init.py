"""`digest init`: a folder to work in."""

import sys
from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[
    Path, typer.Argument(metavar="[FOLDER]", help="Where to begin.  [default: here]", show_default=False)
]
WithTemplates = Annotated[
    bool,
    typer.Option("--templates", help="Copy the templates as well, to change how posts look on each blog."),
]


def init(folder: Folder = Path(), templates: WithTemplates = False) -> None:
    """Write a digest.toml with every setting explained, e.g.: digest init ~/blog

    What is there already is left as it is. The posts, and what digest keeps, will lie beside it.
    """
    # Imported here: `digest --help` must not load what only this needs.
    from digest.wiring.init import lay_out

    laid = lay_out(folder, with_templates=templates)
    for path in laid.left:
        print(f"{path} is there already and was left as it is.", file=sys.stderr)
    for path in laid.written:
        print(path)
    if laid.is_unused:
        print(
            'Posts are made from these templates once digest.toml has templates = "templates" in [post].',
            file=sys.stderr,
        )
    if laid.written:
        print("Next: set a writer's key, then run digest build --ids … in that folder.", file=sys.stderr)
