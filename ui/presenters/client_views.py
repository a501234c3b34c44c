"""The view of every place a client can be, made from the flow; no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tiscreen.domain.instrument import Kind
from tiscreen.domain.session import Mode, SessionState
from tiscreen.domain.sitting import ClientPackage
from tiscreen.services.cover_gate import CoverGate
from tiscreen.services.pin_gate import PinGate
from ui.presenters.client_flow import ClientFlow
from ui.presenters.confidentiality import confidentiality_view, say_first_view
from ui.presenters.finish import finish_view, strengths
from ui.presenters.hand_back import Step, hand_back_view
from ui.presenters.hide_lesson import HideLessonView
from ui.presenters.in_charge import in_charge_view
from ui.presenters.item import item_view
from ui.presenters.keep import keep_view
from ui.presenters.language_size import language_size_view
from ui.presenters.meaning import meaning_view
from ui.presenters.part_list import part_list_view
from ui.presenters.part_note import part_note_view
from ui.presenters.part_walk import Place
from ui.presenters.review import review_view
from ui.presenters.said import Said, all_said
from ui.presenters.skipping import skip_choices_view
from ui.presenters.take_break import BreakView
from ui.presenters.word import WordView

SIZES = (100, 125, 150, 175, 200)


class ClientViews:
    """Knows the words of this sitting: language, text size, the service's own texts, the hand-back's step."""

    def __init__(self, flow: ClientFlow, package: ClientPackage, gate: PinGate) -> None:
        self._flow, self._package, self.gate = flow, package, gate
        self.cover = CoverGate(gate)
        self.language, self.scale, self.theme = flow.session.session.language, 100, "light"
        self.step = Step.GIVE
        self.wrong_pin = self.wrong_digits = False
        self._builders: Mapping[Place, Callable[[], object]] = {
            Place.LANGUAGE: lambda: language_size_view(self._languages(), self.language, self.scale, SIZES, self.theme),
            Place.LIMITS: lambda: confidentiality_view(package.confidentiality, package.limits_heard_on),
            Place.SAY_FIRST: lambda: say_first_view(package.confidentiality, package.limits_heard_on),
            Place.IN_CHARGE: lambda: in_charge_view(Mode.INTERVIEWER if flow.with_worker else Mode.SELF),
            Place.HIDE_LESSON: lambda: HideLessonView(self.cover.chosen, self.wrong_digits),
            Place.HOW_NOW: lambda: flow.how_now.view,
            Place.BREAK: self._break,
            Place.WORD: lambda: WordView(flow.session.state is not SessionState.PREPARED),
            Place.PART_NOTE: self._part_note,
            Place.PART_LIST: lambda: part_list_view(self._said(), self.language),
            Place.ITEM: self._item,
            Place.SKIP_CHOICES: self._skip_choices,
            Place.REVIEW: lambda: review_view(all_said(flow.session), self.language),
            Place.KEEP: self._keep,
            Place.FINISH: self._finish,
            Place.MEANING: self._meaning,
            Place.HAND_BACK: self._hand_back,
        }

    def of(self, place: Place) -> object:
        """The view of a place; None where a screen is always the same."""
        build = self._builders.get(place)
        return build() if build else None

    def try_pin(self, pin: str) -> None:
        """Open the worker's step of the hand-back page when the PIN is right."""
        opened = self.gate.open_with(pin)
        self.wrong_pin = not opened
        if opened:
            self.step = Step.WORKER

    def choose_digits(self, digits: str) -> None:
        """The client's own digits for the cover, in memory only; any other text is asked for again."""
        self.wrong_digits = not self.cover.choose(digits)

    def _languages(self) -> tuple[str, ...]:
        spoken = [set(self._flow.session.instrument(part).words) for part in self._flow.session.order]
        return tuple(sorted(set.intersection(*spoken))) if spoken else ("en",)

    def _said(self) -> Said:
        at = self._flow.at
        return next(said for said in all_said(self._flow.session) if said.id == at.part)

    def _part_note(self) -> object:
        order = self._flow.session.order
        said, link_id = self._said(), self._flow.at.link_id
        return part_note_view(said, link_id, self.language, order.index(said.id) + 1, len(order))

    def _item(self) -> object:
        link_id = self._flow.at.link_id or ""
        flow = self._flow
        view = item_view(self._said(), link_id, self.language, with_worker=flow.with_worker)
        return replace(view, just_skipped=flow.can_say_more, come_back=flow.at.coming_back)

    def _break(self) -> object:
        at = self._flow.at
        item = self._said().published.instrument.item(at.link_id) if at.part and at.link_id else None
        return BreakView(self._flow.with_worker, item is not None and item.kind is Kind.STATEMENTS)

    def _skip_choices(self) -> object:
        flow = self._flow
        about = flow.skip_about or flow.at.link_id or ""
        return skip_choices_view(self._said(), about, self.language, reviewing=flow.at.reviewing)

    def _keep(self) -> object:
        open_still = self._flow.session.state in (SessionState.IN_PROGRESS, SessionState.IN_REVIEW)
        return keep_view(all_said(self._flow.session), self.language, can_go_back=open_still)

    def _finish(self) -> object:
        said, package = all_said(self._flow.session), self._package
        wanted = not self._flow.meaning_left
        paper = self._flow.paper
        return finish_view(said, self.language, package.service_name, package.contact, paper=paper, meaning=wanted)

    def _meaning(self) -> object:
        said = all_said(self._flow.session)
        return meaning_view(said, strengths(said, self.language), self.language)

    def _hand_back(self) -> object:
        waiting = self.gate.seconds_to_wait()
        flow = self._flow
        return hand_back_view(self.step, flow.session.check_ins(), waiting, wrong=self.wrong_pin, paper=flow.paper)
