"""Templates that are translated once for all tests and runs of a process.

Jinja2 makes Python of a template before it fills it in. That takes longer than filling it in, and depends on
nothing but the text: all environments of digest have the same options.
"""

from types import CodeType

from jinja2 import Environment


def translate_once() -> None:
    """Let each template that Jinja2 meets from now on be translated the first time alone."""
    translate = Environment.compile
    known: dict[tuple[str, str | None, str | None], CodeType] = {}

    def translated(
        self: Environment, source: str, name: str | None = None, filename: str | None = None
    ) -> CodeType:
        text = (source, name, filename)
        if text not in known:
            known[text] = translate(self, *text)
        return known[text]

    Environment.compile = translated  # type: ignore[method-assign,assignment]  # the form that loaders use
