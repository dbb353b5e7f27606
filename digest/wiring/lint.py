"""What `digest lint` needs, put together."""

from pathlib import Path

from digest.adapters.files import write_whole
from digest.adapters.markdown_files import decoded_markdown, read_markdown
from digest.config import Settings
from digest.core.linting.lint_text import fixed_text, lint_text, remarks
from digest.domain.errors import ConfigError
from digest.domain.lint import LintReport
from digest.domain.typography import Typography
from digest.wiring.shelves import open_templates

STANDARD_INPUT = "-"


def lint_file(path: Path, settings: Settings, *, is_fixing: bool) -> LintReport:
    """Return what stands in a Markdown file; is_fixing: after writing it anew with what is safe to mend.

    Raises ConfigError.
    """
    if path.suffix.lower() == ".json":
        raise ConfigError(f"{str(path)!r} is no Markdown: name the .md beside it.")
    text = read_markdown(path)
    report = _report(str(path), text, settings, is_fixing=is_fixing)
    if report.text != text:
        write_whole(path, report.text.encode())
    return report


def lint_input(data: bytes, settings: Settings, *, is_fixing: bool) -> LintReport:
    """Return the same of what standard input brought. Raises ConfigError."""
    text = decoded_markdown(data, STANDARD_INPUT)
    return _report(STANDARD_INPUT, text, settings, is_fixing=is_fixing)


def _report(name: str, text: str, settings: Settings, *, is_fixing: bool) -> LintReport:
    glossary = open_templates(settings).glossary()
    typography = Typography(settings.post.spacing, settings.post.quotes)
    fixed = 0
    if is_fixing:
        text, fixed = fixed_text(text, glossary, typography)
    slips = lint_text(text, glossary, typography)
    return LintReport(name, remarks(text, slips), fixed, text)
