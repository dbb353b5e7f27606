"""Plan files: the TOML that says what goes into one issue."""

import tomllib
from pathlib import Path

from digest.adapters.files import read_within
from digest.core.read_plan import issue_plan
from digest.domain.errors import ConfigError
from digest.domain.plan import IssuePlan

_LARGEST_BYTES = 20_000_000  # 500 items with a long note each


def read_plan(path: Path) -> IssuePlan:
    """Return the plan in a file. Raises ConfigError that names file, item and key of what is wrong."""
    try:
        data = read_within(path, _LARGEST_BYTES)
        if data is None:
            raise ConfigError(f"{str(path)!r} has over {_LARGEST_BYTES:,} bytes: that is no plan.")
        tables = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"The plan {str(path)!r} cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"The plan {str(path)!r} is no TOML in UTF-8: {error}.") from error
    return issue_plan(tables, str(path))
