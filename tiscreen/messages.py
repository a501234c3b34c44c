"""The words for trouble that a person can act on: what is so, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tiscreen.errors import UserError


@dataclass(frozen=True, slots=True)
class Message:
    """One calm sentence saying what is so, and the step that helps. {blanks} are filled from the error's details."""

    sentence: str
    next_step: str


# One entry a key, in the order of the keys. Plain words, nobody blamed.
MESSAGES: Final[Mapping[str, Message]] = {
    "app.already-open": Message(
        "TIScreen is open on this laptop already.",
        "Look for its window. If a client has the laptop, wait until they give it back.",
    ),
    "app.no-screen": Message(
        "There is no screen here to open TIScreen on.",
        "Start it on a machine with a screen, or play the fictional screening with: tiscreen demo --out DIR.",
    ),
    "demo.answers": Message(
        "The answers in {file} could not be played: {reason}.",
        "Write them as JSON, by instrument and item. story.json of an earlier run shows how.",
    ),
    "demo.no-folder": Message(
        "No fresh folder could be made in {folder}.",
        "Name another folder with --out.",
    ),
    "demo.not-a-demo": Message(
        "{folder} does not hold a fictional screening.",
        "Start one with: tiscreen demo --out DIR. It never opens a real vault.",
    ),
    "demo.stuck": Message(
        "The fictional screening did not reach its end.",
        "What it had done by then is in {folder}. The last picture there shows where it was.",
    ),
    "disk.full": Message(
        "The disk of this laptop is full, so the last change was not stored. All before it is safe.",
        "Free some space, then try the same step again.",
    ),
    "disk.trouble": Message(
        "The disk of this laptop did not take the last change. All before it is safe.",
        "Check that the disk is there and may be written to, then try the same step again.",
    ),
    "file.unreadable": Message(
        "{file} could not be read.",
        "Check that it is there and that you may open it, then try again.",
    ),
    "hand-over.broken-pipe": Message(
        "The client's pages did not get what they need to start.",
        "Hand the laptop over again from the session's page. Nothing is lost.",
    ),
    "hand-over.no-client-space": Message(
        "The client's pages did not open.",
        "Nothing is lost. Try to hand over again; if it stays so, restart the laptop.",
    ),
    "hand-over.pin-shape": Message(
        "A staff PIN has four to eight digits.",
        "Choose digits that you will remember until the laptop comes back.",
    ),
    "instrument.refused": Message(
        "{file} was not taken in, because something in it needs a change.",
        "Each place is named below with what would be right. The other instruments are not affected.",
    ),
    "memory.short": Message(
        "This laptop has too little free memory to check a passphrase.",
        "Close other programs, then try again.",
    ),
    "passphrase.common": Message(
        "This is among the first that somebody would try.",
        "Use words that have nothing to do with each other, or the suggested ones.",
    ),
    "passphrase.good": Message(
        "That will do well.",
        "Write it on paper, and keep the paper away from this laptop.",
    ),
    "passphrase.too-long": Message(
        "This is long: at most {longest} characters can be kept.",
        "Take some words out.",
    ),
    "passphrase.too-short": Message(
        "This is short: it takes at least {shortest} characters.",
        "Add a word or two, or use the suggested words.",
    ),
    "person.no-name": Message(
        "A session needs a name to be found by.",
        "Use any name. A real name can wait.",
    ),
    "recovery.mistyped": Message(
        "One or more letters of the recovery key do not fit together.",
        "Compare each group of four with the printed key and type it again.",
    ),
    "recovery.wrong": Message(
        "This recovery key belongs to another vault. Nothing is lost.",
        "Look for the printed key of this laptop and try that one.",
    ),
    "referral.declined": Message(
        "This person said no to sharing with that service. That is their answer.",
        "Nothing is made. If they change their mind, ask them again and note the new answer.",
    ),
    "referral.expired": Message(
        "The consent for this ended on {on}.",
        "Ask the person again. A new yes is a new consent.",
    ),
    "referral.expiry": Message(
        "A consent ends today at the earliest, and within twelve months.",
        "Choose a day in that time together.",
    ),
    "referral.no-consent": Message(
        "There is no consent for this summary yet.",
        "Choose together what is shared, with whom and until when.",
    ),
    "referral.no-purpose": Message(
        "It is not said yet what the summary is for.",
        "Write down the purpose in a few words.",
    ),
    "referral.no-recipient": Message(
        "It is not said yet who gets the summary.",
        "Write down one recipient. Another one is a consent of its own.",
    ),
    "referral.not-kept": Message(
        "Nothing was kept of a part that this consent names.",
        "Go back and choose again from the parts that are there.",
    ),
    "referral.not-written": Message(
        "The summary could not be put into {folder}. No file was made.",
        "Check that the place is there and has room, or choose another one, then try again.",
    ),
    "referral.not-yet": Message(
        "The consent for this begins on {on}.",
        "Wait until then, or check the date of this laptop.",
    ),
    "referral.other-recipient": Message(
        "The consent is for another recipient: {recipient}.",
        "Ask the person about this recipient. Each one is a consent of its own.",
    ),
    "referral.revoked": Message(
        "The person took this consent back.",
        "Nothing more is made on it. If they wish, a new yes is a new consent.",
    ),
    "score.one_option": Message(
        "Item {item} takes one option, and was given several.",
        "Give one option for that item.",
    ),
    "score.one_way": Message(
        "Item {item} was not given in one clear way.",
        "Give exactly one of value, codes, text, skip or state for that item.",
    ),
    "score.unknown_instrument": Message(
        "There is no instrument named {instrument} here.",
        "See `tiscreen instrument list` for the names.",
    ),
    "score.unknown_item": Message(
        "The instrument has no item {item}.",
        "Take it out, or check which instrument and version the answers belong to.",
    ),
    "score.unknown_option": Message(
        "The answer to item {item} is not one of its options.",
        "Give one of the item's options. Nothing is rounded or guessed.",
    ),
    "score.wants_options": Message(
        "Item {item} is answered by choosing, and was given something else.",
        "Give the codes of its options.",
    ),
    "score.wants_text": Message(
        "Item {item} is answered in words, and was given something else.",
        "Give it as text.",
    ),
    "score.wants_number": Message(
        "Item {item} is answered by a number, and was given something else.",
        "Give it as number.",
    ),
    "score.beyond_range": Message(
        "Item {item} was given a number outside its range.",
        "Give a number from its lowest to its highest; for statements a whole one.",
    ),
    "score.wants_date": Message(
        "Item {item} is answered by a date, and was given something else.",
        "Give it as 2024, 2024-05 or 2024-05-03.",
    ),
    "service.no-instruments": Message(
        "No instrument is chosen, or one is chosen that is not here.",
        "Choose each instrument that this service will use.",
    ),
    "service.no-name": Message(
        "The name of the service, or how to reach it, is not filled in.",
        "Fill in both: they stand on each summary.",
    ),
    "service.no-pathway": Message(
        "With these instruments no pathway can be walked from start to end.",
        "Choose all instruments of at least one pathway.",
    ),
    "service.nobody-confirmed": Message(
        "Nobody has put their name under this page.",
        "Type the name of the person who confirms it.",
    ),
    "service.not-confirmed": Message(
        "Nobody has confirmed the confidentiality text and the instruments yet.",
        "Open the page of the service, read it through, and put a name and a date under it.",
    ),
    "service.text-incomplete": Message(
        "The confidentiality text still has places to fill in.",
        "Fill in each place in [square brackets], or take its line out.",
    ),
    "session.no-parts": Message(
        "With these choices no part is left to ask.",
        "Change the pathway, the age band or the mode, or choose another day.",
    ),
    "session.not-in-use": Message(
        "The instrument {instrument} is not in use in this service.",
        "Confirm it on the page of the service, or choose another pathway.",
    ),
    "session.not-now": Message(
        "That step does not fit where this session is now.",
        "Go back to the session's page. It shows what can come next.",
    ),
    "sitting.missing": Message(
        "A session that waits here is not complete: {file} cannot be found or read.",
        "Nothing was changed. Tell whoever looks after this laptop, and name this file.",
    ),
    "sitting.sealed-elsewhere": Message(
        "A session that waits here was sealed by another vault or was altered: {file}.",
        "Nothing was changed. Tell whoever looks after this laptop, and name this file.",
    ),
    "staff.no-name": Message(
        "A name is needed for whoever works with this vault.",
        "Type the name that colleagues know.",
    ),
    "storage.damaged": Message(
        "The file {file} has damage and was not opened. It was left exactly as it is.",
        "Make a copy of the whole folder before anything else, then tell whoever looks after this laptop.",
    ),
    "storage.unsafe": Message(
        "The part of TIScreen that encrypts files is missing or too old, so nothing was opened.",
        "Install TIScreen again. The records are untouched.",
    ),
    "unknown": Message(
        "Something did not go as planned. What was stored before is untouched.",
        "Close TIScreen and open it again. If it happens again, tell whoever looks after this laptop.",
    ),
    "vault.damaged": Message(
        "The key file vault.json has damage or was altered. It was left exactly as it is.",
        "A second copy stands beside it, vault.json.previous. Whoever looks after this laptop can put it in its place.",
    ),
    "vault.database-missing": Message(
        "The keys are here, but the file with the records is not: vault.db.",
        "Look whether vault.db was moved, and put it back into the same folder.",
    ),
    "vault.exists": Message(
        "There is a vault on this laptop already. It was left as it is.",
        "Unlock it with a passphrase or with the printed recovery key.",
    ),
    "vault.header-missing": Message(
        "The records are here, but their key file is not: vault.json.",
        "Look whether vault.json was moved, and put it back. A second copy may stand beside it: vault.json.previous.",
    ),
    "vault.hostile": Message(
        "The key file vault.json asks for something that no TIScreen ever writes. It was not used.",
        "Somebody may have altered it. Put back a copy of vault.json, or tell whoever looks after this laptop.",
    ),
    "vault.newer": Message(
        "The file {file} was made by a newer TIScreen. It was left exactly as it is.",
        "Install the newer TIScreen on this laptop, then open it again.",
    ),
    "vault.wait": Message(
        "The next try opens in {seconds} seconds. Nothing is lost.",
        "Wait a moment. If the passphrase is forgotten, the printed recovery key helps.",
    ),
    "vault.wrong-passphrase": Message(
        "That did not match. Nothing is lost.",
        "Try again. Show the passphrase while typing, or use the printed recovery key.",
    ),
}


def message_for(error: UserError) -> Message:
    """The words for `error`, its blanks filled in; a key without words gets calm general ones."""
    message = MESSAGES.get(error.key, MESSAGES["unknown"])
    details = _Details(error.details)
    return Message(message.sentence.format_map(details), message.next_step.format_map(details))


class _Details(dict[str, str]):
    """Fills a blank nobody gave a detail for with an ellipsis: words about trouble never make more of it."""

    def __missing__(self, key: str) -> str:
        return "…"
