"""Where the folders are that travel with the program: templates and samples."""

from pathlib import Path

from digest.domain.errors import ConfigError

PACKAGE = Path(__file__).parent.parent


def package_folder(name: str) -> Path:
    """Return a folder of the installed package, or of the checkout that the code runs from.

    name: "templates" or "samples". Raises ConfigError when the installation lacks it.
    """
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise ConfigError(f"The folder {name!r} is missing beside {str(PACKAGE)!r}: install digest again.")
