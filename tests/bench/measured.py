"""Samples, what they are compared with, and the goals they are held to; a line of the table for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median

HEAD = f"{'what':58}{'median (min–max)':>27} {'p95':>8} {'n':>5}  {'reference':>34} {'ratio':>6}  goal"


def share(samples: tuple[float, ...], part: float) -> float:
    """The value that `part` of all samples do not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


@dataclass(frozen=True)
class Measured:
    """One row. `goals` name a figure (median, p95, p99, ratio) and the most it may be."""

    what: str
    samples: tuple[float, ...]
    goals: Mapping[str, float] = field(default_factory=dict)
    reference: str = ""
    against: tuple[float, ...] = ()
    unit: str = "ms"

    def figures(self) -> dict[str, float]:
        figures = {
            "median": median(self.samples),
            "min": min(self.samples),
            "max": max(self.samples),
            "p95": share(self.samples, 0.95),
            "p99": share(self.samples, 0.99),
        }
        if self.against:
            figures["ratio"] = figures["median"] / median(self.against)
        return figures

    def short(self) -> list[str]:
        """Which goals were missed, and by how much."""
        figures = self.figures()
        return [
            f"{name} is {figures[name]:.2f}, {figures[name] / most - 1:.0%} over {most:g}"
            for name, most in self.goals.items()
            if figures[name] > most
        ]

    def line(self) -> str:
        figures = self.figures()
        middle = f"{figures['median']:.2f} ({figures['min']:.2f}–{figures['max']:.2f}) {self.unit}"
        beside = f"{self.reference} {median(self.against):.2f}" if self.against else ""
        ratio = f"{figures['ratio']:.2f}" if self.against else ""
        goal = ", ".join(f"{name} ≤ {most:g}" for name, most in self.goals.items())
        verdict = ("; ".join(self.short()) or "ok") if self.goals else "no goal"
        count = len(self.samples)
        return (
            f"{self.what:58}{middle:>27} {figures['p95']:>8.2f} {count:>5}  {beside:>34} {ratio:>6}  {goal}: {verdict}"
        )

    def as_json(self) -> dict[str, object]:
        return {
            "what": self.what,
            "unit": self.unit,
            "n": len(self.samples),
            **{name: round(value, 4) for name, value in self.figures().items()},
            "reference": self.reference,
            "reference_median": round(median(self.against), 4) if self.against else None,
            "goals": dict(self.goals),
            "short": self.short(),
            "samples": [round(value, 4) for value in self.samples],
        }
