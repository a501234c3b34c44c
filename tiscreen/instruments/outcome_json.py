"""An outcome as plain data, for machines: the shape that scripts and worked examples rely on."""

from __future__ import annotations

from tiscreen.domain.outcome import Bounded, Outcome, Score, Scored

Plain = dict[str, object]


def plain(outcome: Outcome) -> Plain:
    """Scores, results and flags by id."""
    return {
        "scores": {name: plain_score(score) for name, score in outcome.scores.items()},
        "results": {name: result.value for name, result in outcome.results.items()},
        "flags": list(outcome.flags),
    }


def plain_score(score: Score) -> Plain:
    """One score with its status; whole numbers are whole."""
    counts: Plain = {"answered": score.answered, "of": score.of}
    match score:
        case Scored():
            said: Plain = {"status": "scored", "value": _number(score.value), **counts}
            if score.settled_by:
                said["settled_by"] = score.settled_by
            if score.prorated:
                said["prorated"] = True
            return said
        case Bounded():
            return {"status": "bounded", "low": _number(score.low), "high": _number(score.high), **counts}
    return {"status": "not-scorable", **counts}


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value
