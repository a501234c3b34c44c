"""Lays a summary out as reportlab flowables, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, KeepTogether, Paragraph, Table

from tiscreen.domain.referral import Answer, AnswerGroup, ConsentBlock, ResultBlock, Safety, Said, Summary
from tiscreen.reports import wording
from tiscreen.reports.style import ACCENT, BOLD, HAIR, MUTED, PAGE, SIDE, SIMPLIFIED, TYPES, WIDTH, Lettering

_BETWEEN = 13.0  # points between parts
_ROOM = 58.0  # a part begins only where this much of a page is left
_GUTTER = 12.0
_SIDE_LINES = 2  # a longer label stands above its part
_COLUMNS = (20.0, WIDTH - 20.0 - 100.0, 100.0)  # number, question, answer


class SideLabel(Flowable):  # type: ignore[misc]  # reportlab is untyped
    """A label in the side column. It takes no room, so that what follows stands beside it."""

    def __init__(self, label: Paragraph, drop: float, before: float) -> None:
        super().__init__()
        self.label, self.drop, self.spaceBefore = label, drop, before

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No room at all."""
        return 0, 0

    def draw(self) -> None:
        """Draw downwards from here, its first line level with the first line of what follows."""
        _, height = self.label.wrap(SIDE - _GUTTER, 1000)
        self.label.drawOn(self.canv, 0, -height - self.drop)


class Story:
    """Turns one summary into flowables; every word passes through `lettering`."""

    def __init__(self, lettering: Lettering) -> None:
        self._lettering = lettering
        self._styles = {name: kind.style(name) for name, kind in TYPES.items()}

    def of(self, summary: Summary) -> Iterator[Flowable]:
        """Everything, from the title to how to reach the service."""
        yield self._text("kind", summary.title)
        yield self._text("name", summary.about)
        for label, text in summary.heading:
            yield from self._beside(label, [self._text("body", text)], kind="label", before=1, first="body")
        yield from self._safety(summary.safety)
        for said in summary.said:
            yield from self._beside(said.title, list(self._said(said)), first="question" if said.answers else "body")
        yield from self._results(summary.results)
        if summary.done:
            lines = [self._labelled("body", done.title, done.text) for done in summary.done]
            lines.append(self._text("small", wording.NOTHING_ELSE))
            yield from self._beside(wording.DONE, lines, first="body")
        parted = bool(summary.said or summary.results or summary.done)
        yield KeepTogether(list(self._consent(summary.consent, parted=parted)))
        yield from self._beside(wording.NOTICE, [self._text("fact", summary.notice)], first="fact")
        yield from self._beside(wording.CONTACT, list(self._contact(summary.contact)), first="body")
        if self._lettering.simplified:
            yield self._text("small", SIMPLIFIED)

    def _text(self, kind: str, text: str) -> Paragraph:
        return Paragraph(self._lettering.markup(text), self._styles[kind])

    def _labelled(self, kind: str, label: str, text: str) -> Paragraph:
        bold = f'<font name="{BOLD}">{self._lettering.markup(label)}</font>'
        return Paragraph(f"{bold}&nbsp; {self._lettering.markup(text)}", self._styles[kind])

    def _replied(self, answer: Answer) -> Paragraph:
        question = f'<font color="{MUTED}">{self._lettering.markup(answer.question)}</font>'
        return Paragraph(f"{question}&nbsp; {self._lettering.markup(answer.answer)}", self._styles["body"])

    def _term(self, label: str, text: str) -> Paragraph:
        return Paragraph(self._lettering.markup(text), self._styles["term"], bulletText=self._lettering.plain(label))

    def _beside(
        self, label: str, flowables: list[Flowable], *, first: str, kind: str = "side", before: float = _BETWEEN
    ) -> Iterator[Flowable]:
        """A part that begins only where some of a page is left."""
        yield CondPageBreak(_ROOM)
        yield from self._part(label, flowables, first=first, kind=kind, before=before)

    def _part(
        self, label: str, flowables: list[Flowable], *, first: str, kind: str = "side", before: float = _BETWEEN
    ) -> Iterator[Flowable]:
        """A part with its label in the side column, or above it where the label is too long for two lines."""
        style: ParagraphStyle = self._styles[kind]
        at_side = self._text(kind, label)
        if at_side.wrap(SIDE - _GUTTER, PAGE[1])[1] <= _SIDE_LINES * style.leading:
            yield SideLabel(at_side, self._styles[first].fontSize - style.fontSize, before)
        else:
            above = ParagraphStyle("above", parent=self._styles["part"], spaceBefore=before, keepWithNext=1)
            yield Paragraph(self._lettering.markup(label), above)
        yield from flowables

    def _safety(self, safety: Safety) -> Iterator[Flowable]:
        yield _rule(ACCENT, 1.4, before=11, after=9)
        lines = [self._text("lead", safety.sentence)]
        if safety.answers:
            lines.append(self._text("question", f"{wording.ANSWERED_ON} {safety.answered_on}"))
        lines += [self._replied(each) for each in safety.answers]
        yield from self._beside(wording.SAFETY, lines, first="lead", before=0)
        yield _rule(ACCENT, 1.4, before=11, after=0)

    def _said(self, said: Said) -> Iterator[Flowable]:
        for each in said.answers:
            yield self._text("question", each.question)
            yield self._text("reply" if each.given else "none", each.answer)
        if not said.answers:
            yield self._text("body", wording.NO_ANSWERS)

    def _results(self, blocks: tuple[ResultBlock, ...]) -> Iterator[Flowable]:
        for place, block in enumerate(blocks):
            lines = [self._text("block" if place else "part", block.title), *self._result(block)]
            whole = lines if place else list(self._part(wording.RESULTS, lines, first="part"))
            yield KeepTogether(whole)  # no result is read without what it is not
            if block.groups:
                yield from self._answers(block)

    def _result(self, block: ResultBlock) -> Iterator[Flowable]:
        yield self._text("small", f"{block.version} {block.given}")
        yield self._text("sentence", block.sentence)
        if block.scores:
            yield self._text("fact", "  ".join(block.scores))
        for fact in (block.cut, *block.other_cuts, *block.patterns, block.answered, *block.cautions):
            yield self._text("fact", fact)
        yield self._text("limits", block.limits)

    def _answers(self, block: ResultBlock) -> Iterator[Flowable]:
        yield CondPageBreak(_ROOM)
        yield self._text("caption", f"{wording.ANSWERS} {block.title}")
        for group in block.groups:
            yield from self._group(group)

    def _group(self, group: AnswerGroup) -> Iterator[Flowable]:
        if group.stem:
            yield CondPageBreak(_ROOM)
            yield self._text("stem", group.stem)
        rows = [[self._text("cell", each.number), self._text("cell", each.question), self._answer(each)]
                for each in group.answers]  # fmt: skip
        table = Table(rows, colWidths=_COLUMNS, splitInRow=1, hAlign="LEFT", spaceAfter=5)
        table.setStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(HAIR)),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 1.6),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
        ])  # fmt: skip
        yield table

    def _answer(self, answer: Answer) -> Paragraph:
        return self._text("cell-bold" if answer.given else "cell-none", answer.answer)

    def _consent(self, consent: ConsentBlock, *, parted: bool) -> Iterator[Flowable]:
        if parted:
            yield _rule(HAIR, 0.6, before=_BETWEEN + 2, after=0)
        lines = [self._text("agreement", consent.agreement)]
        lines += [self._term(label, text) for label, text in consent.terms]
        lines.append(self._text("withdrawal", consent.withdrawal))
        yield from self._part(wording.CONSENT, lines, first="body")

    def _contact(self, contact: tuple[str, str]) -> Iterator[Flowable]:
        who, how = contact
        yield self._text("body", who)
        yield self._text("body", how)


def _rule(colour: str, thickness: float, before: float, after: float) -> HRFlowable:
    return HRFlowable("100%", thickness, color=HexColor(colour), spaceBefore=before, spaceAfter=after, lineCap="butt")
