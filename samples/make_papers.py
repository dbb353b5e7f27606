"""Sets the sample papers: for each source in `papers/` its PDF and its metadata, the same bytes on every run.

    python samples/make_papers.py

The figures in the papers are those that `measure_papers.py` recorded in `measure/`.
"""

import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    sys.path.insert(0, str(HERE.parent))  # a script is not told where its own package begins
    from samples.typesetting.sample_papers import sample_files

    for name, content in sample_files().items():
        (HERE / "papers" / name).write_bytes(content)
        print(f"samples/papers/{name}")


if __name__ == "__main__":
    main()
