"""The staff screens up to the hand-over: first run, unlocking, home and a new session, with invented people."""

from datetime import date
from functools import cache

from PySide6.QtWidgets import QAbstractButton, QWidget

from tiscreen.domain.people import Client
from tiscreen.domain.session import Mode
from tiscreen.instruments.library import Library
from tiscreen.services.confirm_service import draft
from ui.picture_scenes import Scene, Scenes
from ui.presenters.confirm_service import ConfirmServiceView, confirm_service_view
from ui.presenters.hand_over import HandOverView
from ui.presenters.home import CheckInRowView, CheckInView, HomeView, PersonRowView, WaitingSittingView
from ui.presenters.new_session import NewSessionView, new_session_view
from ui.presenters.unlock import (
    MakePassphraseView,
    RecoverView,
    RecoveryStep,
    UnlockView,
    WelcomeView,
    recovery_key_view,
)
from ui.screens.staff.check_in import CheckInScreen
from ui.screens.staff.confirm_service import ConfirmServiceScreen
from ui.screens.staff.hand_over import HandOverScreen
from ui.screens.staff.home import HomeScreen
from ui.screens.staff.make_passphrase import MakePassphraseScreen
from ui.screens.staff.new_session import NewSessionScreen
from ui.screens.staff.recover import RecoverScreen
from ui.screens.staff.recovery_key import RecoveryKeyScreen
from ui.screens.staff.unlock import UnlockScreen
from ui.screens.staff.welcome import WelcomeScreen
from ui.theme import Look

SERVICE = "Harbour Street Drop-in"
LONG_NAME = "A rather long name that somebody chose, Wilhelmina of the Lake and the Seven Hills"
SUGGESTION = "unshaken lilac gravel oppose tidbit"
RECOVERY_KEY = "7Q4M-XK2P-9TRV-0HBC-W3DN-EJ5S-YG8A-F6ZK-M2TD"
CHECK_INS = (
    CheckInRowView("c1", "p1", "Blue Heron", "2026-11-23"),
    CheckInRowView("c2", "p2", LONG_NAME, "2026-11-20"),
)
WAITING = (
    WaitingSittingView("s1", "Quiet Maple", "2026-11-22", check_in=True),
    WaitingSittingView("s2", trouble="A session that waits here is not complete: 8f2c.db cannot be found or read."),
)
BUSY = HomeView(check_ins=CHECK_INS, waiting=WAITING, service_name=SERVICE)


@cache
def library() -> Library:
    """The instruments that come with the program."""
    return Library.shipped()


def confirm_view() -> ConfirmServiceView:
    """The page to confirm as a service meets it first."""
    shipped = library()
    return confirm_service_view(
        draft(), shipped.published, date(2026, 11, 23), pathways=shipped.pathways(), staff_name="Amira Haddad"
    )


def new_view(client: Client | None = None) -> NewSessionView:
    """A new session on the shipped pathway."""
    return new_session_view(library().pathways(), library().published, code_name="Silver Pond", client=client)


def press(screen: QWidget, *names: str) -> None:
    """Press buttons by their names, in order."""
    for name in names:
        button = screen.findChild(QAbstractButton, name)
        if button is not None:
            button.click()


def _welcome(_look: Look) -> QWidget:
    screen = WelcomeScreen()
    screen.show_view(WelcomeView("C:\\Users\\Amira Haddad\\AppData\\Local\\TIScreen"))
    return screen


def _passphrase(_look: Look) -> MakePassphraseScreen:
    screen = MakePassphraseScreen()
    screen.show_view(MakePassphraseView(SUGGESTION))
    return screen


def _passphrase_used(look: Look) -> QWidget:
    screen = _passphrase(look)
    screen.name.edit.setText("Amira Haddad")
    press(screen, "use-suggestion")
    screen.show_advice(True, "This is a good passphrase.")
    return screen


def _passphrase_short(look: Look) -> QWidget:
    screen = _passphrase(look)
    screen.name.edit.setText("Amira Haddad")
    screen.choose.first.edit.setText("lantern")
    screen.show_advice(False, "A longer one is safer: 15 letters or more.")
    press(screen, "continue")
    return screen


def _recovery(step: RecoveryStep, *, wrong: bool = False) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = RecoveryKeyScreen()
        screen.show_view(recovery_key_view(RECOVERY_KEY, step))
        if wrong:
            screen.typed.edit.setText("7q4m xk2p 9trv 0hbc w3dn ej5s yg8a f6zk m2t")
            screen.show_view(recovery_key_view(RECOVERY_KEY, step, wrong=True))
        return screen

    return scene


def _recover(_look: Look) -> QWidget:
    screen = RecoverScreen()
    screen.show_view(RecoverView(SUGGESTION))
    return screen


def _confirm(*, lacking: bool = False) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = ConfirmServiceScreen()
        screen.show_view(confirm_view())
        if lacking:
            screen.service.edit.setText(SERVICE)
            screen.contact.edit.setText("Front desk, day and night: 555 0142")
            screen.text.edit.setPlainText("What you tell us stays with this team.\nThere may be others. Ask me.")
            press(screen, "use-today", "confirm")
        return screen

    return scene


def _unlock(view: UnlockView) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = UnlockScreen()
        if view.busy:
            screen.show_view(UnlockView(waiting_sessions=1))
            screen.passphrase.edit.setText("an invented passphrase")
        screen.show_view(view)
        return screen

    return scene


def _home(view: HomeView, *pressed: str) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = HomeScreen()
        screen.show_view(view)
        press(screen, *pressed)
        return screen

    return scene


def _found(count: int) -> Scene:
    people = tuple(PersonRowView(f"p{n}", f"Quiet Maple {n}", "2026-11-20") for n in range(1, count + 1))
    return _home(HomeView(searched="maple", people=people, service_name=SERVICE))


def _new_session(client: Client | None = None, *pressed: str) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = NewSessionScreen()
        screen.show_view(new_view(client))
        press(screen, *pressed)
        return screen

    return scene


def _hand_over(*, busy: bool = False) -> Scene:
    def scene(_look: Look) -> QWidget:
        screen = HandOverScreen()
        screen.show_view(HandOverView(Mode.SELF))
        if busy:
            screen.pin.edit.setText("2580")
            screen.show_view(HandOverView(Mode.SELF, busy=True))
        return screen

    return scene


def _check_in(_look: Look) -> QWidget:
    screen = CheckInScreen()
    screen.show_view(CheckInView("c1", "p1", "Blue Heron", "2026-11-23", words_asked=True))
    return screen


SCENES: Scenes = {
    "staff-welcome": _welcome,
    "staff-passphrase": _passphrase,
    "staff-passphrase-used": _passphrase_used,
    "staff-passphrase-short": _passphrase_short,
    "staff-recovery-key": _recovery(RecoveryStep.SHOW),
    "staff-recovery-key-typed": _recovery(RecoveryStep.TYPE),
    "staff-recovery-key-wrong": _recovery(RecoveryStep.TYPE, wrong=True),
    "staff-confirm": _confirm(),
    "staff-confirm-lacking": _confirm(lacking=True),
    "staff-unlock": _unlock(UnlockView()),
    "staff-unlock-waiting": _unlock(UnlockView(waiting_sessions=3, check_in_waiting=True)),
    "staff-unlock-wrong": _unlock(UnlockView(waiting_sessions=1, wrong=True, wait_seconds=8)),
    "staff-unlock-busy": _unlock(UnlockView(busy=True)),
    "staff-recover": _recover,
    "staff-home": _home(HomeView(service_name=SERVICE)),
    "staff-home-waiting": _home(BUSY),
    "staff-home-names": _home(BUSY, "show-names", "close-s1"),
    "staff-home-found-none": _found(0),
    "staff-home-found-one": _found(1),
    "staff-home-found-many": _found(40),
    "staff-new-session": _new_session(),
    "staff-new-session-ask": _new_session(None, "start"),
    "staff-new-session-young": _new_session(Client("p1", "Blue Heron", "under-18", "2026-11-01")),
    "staff-hand-over": _hand_over(),
    "staff-hand-over-busy": _hand_over(busy=True),
    "staff-check-in": _check_in,
}
