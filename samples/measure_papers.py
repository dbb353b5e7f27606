"""Measures what the sample papers report and records it beside the scripts, as JSON.

    python samples/measure_papers.py [broken_words] [numbers_survive] [survey_grounding] [--real FOLDER]

FOLDER holds papers that may not be passed on: `pdf/*.pdf`, true texts in `text/*.txt`, `claims.json`. Only
counts and shares are recorded of them; without FOLDER the recorded ones stay as they are.
"""

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    sys.path.insert(0, str(HERE.parent))  # a script is not told where its own package begins
    from samples.measure import broken_words, numbers_survive, real_papers, survey_grounding

    measures = {
        "broken_words": broken_words.measured,
        "numbers_survive": numbers_survive.measured,
        "survey_grounding": survey_grounding.measured,
    }
    real = {
        "broken_words": real_papers.measured_on_real_papers,
        "numbers_survive": numbers_survive.measured_on_real_claims,
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("names", nargs="*", default=list(measures), metavar="NAME")
    parser.add_argument("--real", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    for name in asked.names:
        record = HERE / "measure" / f"{name}.json"
        kept = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {}
        results: dict[str, object] = {"real": kept.get("real"), **measures[name]()}
        if asked.real and name in real:
            results["real"] = real[name](asked.real)
        record.write_text(
            json.dumps(_rounded(results), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
        )
        print(f"samples/measure/{record.name}")


def _rounded(value: object) -> object:
    """Return the results with five decimals, enough for every table and the same on every machine."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    return [_rounded(part) for part in value] if isinstance(value, list | tuple) else value


if __name__ == "__main__":
    main()
