"""Makes the sample posts in both styles, and what each blog gets of them: python samples/make_posts.py

Everything comes out of the commands that a user has; no key and no network are needed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

SAMPLES = Path(__file__).parent
DAY = "2026-11-20"
SLUGS = {"numbered": "digest-samples", "roundup": "digest-samples-roundup"}
SITE = "https://blog.example.org"  # for the feed: its addresses must be whole


def make_posts(folder: Path) -> None:
    """Write posts/ and exports/ into a folder."""
    with TemporaryDirectory() as scratch:
        for style, slug in SLUGS.items():
            options = ("--samples", "--style", style, "--date", DAY, "--slug", slug)
            _digest("build", *options, "--out", str(folder / "posts"), scratch=Path(scratch))
        for slug in SLUGS.values():
            post = folder / "posts" / f"{DAY}-{slug}.json"
            _digest(
                "export", str(post), "--to", "all", "--out", str(folder / "exports"), scratch=Path(scratch)
            )


def made_files(folder: Path) -> dict[str, bytes]:
    """Return what `make_posts` wrote, by path below the folder."""
    paths = [path for part in ("posts", "exports") for path in (folder / part).rglob("*")]
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(paths)
        if path.is_file() and path.suffix != ".png"
    }


def _digest(*words: str, scratch: Path) -> None:
    """Run one command as a user without settings and keys would."""
    keyless = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    environment = {
        **keyless,
        "DIGEST_LIBRARY_FOLDER": str(scratch / "library"),
        "DIGEST_EXPORT_SITE_URL": SITE,
        "PYTHONPATH": str(SAMPLES.parent),
    }
    command = [sys.executable, "-m", "digest", *words]
    subprocess.run(command, env=environment, cwd=scratch, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    shutil.rmtree(SAMPLES / "exports", ignore_errors=True)
    for path in (SAMPLES / "posts").glob(f"{DAY}-*"):
        path.unlink()
    make_posts(SAMPLES)


if __name__ == "__main__":
    main()
