"""What is installed from the wheel, far from the checkout, does the main job with nothing else around."""

import os
import subprocess
import sys
import venv
from pathlib import Path

from digest.domain.post import Post

ROOT = Path(__file__).parent.parent


def test_the_installed_wheel_builds_the_sample_post(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT), where=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    # Most of what is installed is never loaded here: to compile all of it would be work for nothing.
    install = ("install", "-q", "--no-compile", "--disable-pip-version-check", str(wheel))
    run(sys.executable, "-m", "pip", "--python", str(python), *install, where=tmp_path)
    done = run(str(python.with_name("digest")), "build", "--samples", where=tmp_path)
    markdown = tmp_path / done.stdout.strip()
    assert markdown.read_text(encoding="utf-8").startswith("# arXiv 论文速递")
    post = Post.model_validate_json(markdown.with_suffix(".json").read_bytes())
    assert len(post.items) == 3
    assert not post.missing


def run(*command: str, where: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with an empty home, so that only what it brings can help it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DIGEST_")}
    environment |= {"HOME": str(where / "home"), "XDG_DATA_HOME": str(where / "data"), "PYTHONPATH": ""}
    done = subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done
