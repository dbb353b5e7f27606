"""The descriptions of blog targets: one folder each, with its target.toml and its templates."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from digest.core.tell_slips import slips
from digest.domain.errors import ConfigError
from digest.domain.target import Target

_DESCRIPTION = "target.toml"


def target_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """Return the names of all targets, in the order of the alphabet. folders: of templates."""
    found = {path.parent.name for folder in folders for path in folder.glob(f"targets/*/{_DESCRIPTION}")}
    return tuple(sorted(found))


def read_target(name: str, folders: Sequence[Path]) -> Target:
    """Return a target; an earlier folder's description stands for that of a later one.

    Raises ConfigError, which names the targets that there are, or what in the description does not fit.
    """
    known = target_names(folders)
    if name not in known:
        raise ConfigError(f"There is no target {name!r}. There are: {', '.join(known)}.")
    place = next(path for folder in folders if (path := folder / "targets" / name / _DESCRIPTION).is_file())
    try:
        described = Target.model_validate(tomllib.loads(place.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise ConfigError(f"{str(place)!r} does not describe a target: {slips(error)}.") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{str(place)!r} does not describe a target: {error}.") from error
    if described.name != name:
        raise ConfigError(f"{str(place)!r} calls itself {described.name!r}; its folder is {name!r}.")
    return described
