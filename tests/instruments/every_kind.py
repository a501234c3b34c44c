"""A made-up instrument with an item of every kind, a matrix and a softer form; and one that keeps a total alone."""

import json
from pathlib import Path
from typing import Any

from tiscreen.domain.published import Published
from tiscreen.instruments.reader import read_folder

RIGHTS = {"holder": "us", "licence": "free", "reproduce": True, "modify": True, "translate": True, "citation": "none"}
HEAD = {"version": "1", "kind": "own", "rights": RIGHTS, "modes": ["self-administered", "interviewer-administered"]}
WORDS = {
    "why": "It helps us plan.",
    "who_sees": "Your worker, if you keep it.",
    "if_skipped": "Nothing changes.",
}
AROUND = {**WORDS, "note": "A few things about your days.", "topics": "days", "minutes": 2}
OPTIONS: dict[str, dict[str, str]] = {
    "yes-no": {"yes": "Yes", "no": "No"},
    "often": {"never": "Never", "some": "Some days", "most": "Most days"},
    "ten": {f"n{n}": str(n) for n in range(11)} | {"n0": "0: not at all", "n10": "10: all the time"},
    "warmth": {"tea": "Tea", "soup": "Soup", "socks": "Warm socks"},
    "said": {f"s{n}": f"Somebody was kind to me in way {n}." for n in range(1, 6)},
}
TEXTS = {
    "home": "Do you have a place to sleep tonight?",
    "calm": "How calm is it where you sleep?",
    "row-noise": "Noise",
    "row-light": "Light",
    "row-cold": "Cold",
    "warm": "What would warm you?",
    "people": "How many people share your room?",
    "since": "About when did you come here?",
    "since-softer": "Which season was it when you came?",
    "own": "Is there anything else about your room?",
}
ITEMS: list[dict[str, Any]] = [
    {"link_id": "home", "kind": "yes-no", "options": "yes-no"},
    {"link_id": "calm", "kind": "scale", "options": "ten"},
    *({"link_id": f"row-{n}", "options": "often", "row_of": "room"} for n in ("noise", "light", "cold")),
    {"link_id": "warm", "kind": "several", "options": "warmth"},
    {"link_id": "people", "kind": "number", "low": 0, "high": 20},
    {"link_id": "since", "kind": "date"},
    {"link_id": "since-softer", "kind": "text", "softer_form_of": "since"},
    {"link_id": "own", "kind": "text"},
]


def every_kind(into: Path, **changes: Any) -> Path:
    """The folder of the instrument; `changes` replace fields of its definition."""
    values = {"yes": 1, "no": 0, "never": 0, "some": 1, "most": 2} | {f"n{n}": n for n in range(11)}
    used = {name: texts for name, texts in OPTIONS.items() if name != "said"}
    definition = {
        **HEAD,
        "id": "every-kind",
        "options": {
            name: [{"code": code, **({"value": values[code]} if code in values else {})} for code in texts]
            for name, texts in used.items()
        },
        "sections": [{"id": "days", "items": ITEMS}],
        "scores": [{"id": "room", "method": "sum", "items": ["row-noise", "row-light", "row-cold", "home", "calm"]}],
        **changes,
    }
    return _written(into / "every-kind", definition, TEXTS, used, "Your room")


def total_only(into: Path, **changes: Any) -> Path:
    """The folder of an instrument of one item: statements whose number alone is given."""
    definition = {
        **HEAD,
        "id": "total-only",
        "options": {"said": [{"code": code} for code in OPTIONS["said"]]},
        "sections": [{"id": "days", "items": [{"link_id": "total", "kind": "statements", "options": "said"}]}],
        **changes,
    }
    texts = {"total": "How many of these are true for you?"}
    return _written(into / "total-only", definition, texts, {"said": OPTIONS["said"]}, "Kind people")


def read(folder: Path) -> Published:
    """As the program reads it."""
    return read_folder(folder)


def _written(folder: Path, definition: dict[str, Any], texts: dict[str, str], options: Any, title: str) -> Path:
    folder.mkdir(parents=True)
    items: dict[str, Any] = {link_id: {"text": text} for link_id, text in texts.items()}
    for link_id, words in items.items():
        if link_id.startswith("row-"):
            words["stem"] = "How often do these keep you awake?"
    words = {
        "language": "en",
        "title": title,
        "plain_title": title,
        "wording_checked": {"checked": False, "against": "made up for tests"},
        "sections": {"days": {"title": title, **AROUND}},
        "items": items,
        "options": options,
    }
    first = next(iter(texts))
    example = {"name": "nothing said", "responses": {first: {"skip": "unspecified"}}, "expect": {"flags": []}}
    examples = {"examples": [example]}
    for name, content in (("definition", definition), ("en", words), ("examples", examples)):
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder
