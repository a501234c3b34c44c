"""A session from staff's side: prepared on one page, handed over under a PIN, resumed, and one more part offered."""

from __future__ import annotations

from collections.abc import Callable

from tiscreen.bootstrap import command
from tiscreen.domain.sitting import ClientPackage
from tiscreen.services import code_names, prepare_session
from tiscreen.services.client_process import ClientProcess
from tiscreen.services.hand_over import check_pin
from tiscreen.services.prepare_session import NewSession, Prepared
from ui.presenters.hand_over import HandOverView
from ui.presenters.new_session import NewSessionForm, new_session_view
from ui.screens.staff.hand_over import HandOverScreen
from ui.screens.staff.new_session import NewSessionScreen
from ui.staff.desk import Desk


class Sessions:
    """Ends each hand-over by calling `leave`: the client process is ready and this one has to go."""

    def __init__(self, desk: Desk, leave: Callable[[], object]) -> None:
        self._desk, self._leave = desk, leave
        self.home: Callable[[], None] = lambda: None  # set by the records, which know it
        self._pack: Callable[[str], ClientPackage] | None = None
        self._view = HandOverView()
        self._back: Callable[[], object] = self._go_home
        desk.router.register(NewSessionScreen, self._connect_new)
        desk.router.register(HandOverScreen, self._connect_hand_over)

    def _go_home(self) -> None:
        self.home()

    # -- preparing

    def new(self, client_id: str = "") -> None:
        """The one page; for a new person unless a client id is given."""
        vault = self._desk.vault

        def read() -> object:
            in_use = {each: self._desk.library.published[each] for each in vault.published()}
            client = vault.client(client_id) if client_id else None
            name = client.code_name if client else code_names.suggest(vault)
            return new_session_view(vault.pathways(), in_use, code_name=name, client=client)

        self._desk.run(read, lambda view: self._desk.router.show(NewSessionScreen, view), self._go_home)

    def _connect_new(self, screen: NewSessionScreen) -> None:
        screen.went_back.connect(self._go_home)
        screen.started.connect(self._prepare)

    def _prepare(self, form: NewSessionForm) -> None:
        desk = self._desk
        new = NewSession(
            form.client_id,
            form.code_name,
            form.age_band,
            form.pathway_id,
            form.mode,
            form.private,
            form.language,
        )
        self._ask_pin(
            lambda: prepare_session.prepare(desk.vault, desk.space.read_published, new, desk.today()),
            HandOverView(form.mode, form.private),
            lambda: desk.router.back_to(NewSessionScreen),
        )

    def offer(self, session_id: str, instrument_id: str) -> None:
        """One more part of a session that was handed back: a second hand-over of the same session."""
        vault, read = self._desk.vault, self._desk.space.read_published
        self._ask_pin(lambda: prepare_session.prepare_offer(vault, read, session_id, instrument_id), HandOverView())

    def _ask_pin(
        self, prepare: Callable[[], Prepared], view: HandOverView, back: Callable[[], object] | None = None
    ) -> None:
        """Nothing is stored before the laptop is really handed over."""
        hand_over = self._desk.space.hand_over(self._desk.vault)

        def pack(pin: str) -> ClientPackage:
            prepared = prepare()
            return hand_over.begin(prepared.session, prepared.administrations, pin)

        self._show_hand_over(pack, view, back)

    def resume(self, sitting_id: str) -> None:
        """Hand over a sitting that a pause or a flat battery left."""
        hand_over = self._desk.space.hand_over(self._desk.vault)
        self._show_hand_over(lambda pin: hand_over.resume(sitting_id, pin), HandOverView())

    def _show_hand_over(
        self, pack: Callable[[str], ClientPackage], view: HandOverView, back: Callable[[], object] | None = None
    ) -> None:
        self._pack, self._view, self._back = pack, view, back or self._go_home
        self._desk.router.show(HandOverScreen, view)

    # -- handing over

    def _connect_hand_over(self, screen: HandOverScreen) -> None:
        screen.went_back.connect(self._on_back)
        screen.handed_over.connect(self._hand_over)

    def _on_back(self) -> None:
        self._back()

    def _hand_over(self, pin: str) -> None:
        pack, play = self._pack, self._desk.play()
        if pack is None:
            return
        busy = HandOverView(self._view.mode, self._view.private, busy=True)
        self._desk.router.show(HandOverScreen, busy)

        def start() -> None:
            check_pin(pin)
            ClientProcess(command("_client"), pack(pin), play).wait_ready()

        self._desk.run(start, lambda _: self._leave(), self._back)
