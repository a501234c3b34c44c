"""One of the demo's two real processes, which tells what a person at its screen would know; it is made to be killed.

`python -m tests.faults.played staff|client RUN SOCKET` is what `tiscreen demo` starts, but for three things: no picture
of a screen is kept, each screen is told to SOCKET with what the client had said by then, and the processes start one
another under this name.
"""

import json
import socket
import sys
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtWidgets import QWidget

from tiscreen import bootstrap

THE_END = "the end"


def play_staff(run: str, socket_path: str) -> int:
    from ui.staff_player import StaffPlayer

    class Telling(StaffPlayer):
        def picture(self, screen: QWidget, name: str) -> None:
            tell(socket_path, screen, name, {})

    code = Telling.play(Path(run))
    if (Path(run) / "made.json").exists():
        send(socket_path, THE_END, {})
    return code


def play_client(_run: str, socket_path: str) -> int:
    from ui import client_main, client_player

    class Telling(client_player.ClientPlayer):
        def picture(self, screen: QWidget, name: str) -> None:
            tell(socket_path, screen, name, said(self._space.flow.session))

    client_player.ClientPlayer = Telling  # type: ignore[misc]  # client_main takes it from there when it plays
    return client_main.main()


def said(session: Any) -> dict[str, Any]:
    """What the client said in each part and what is kept of it, as this process believes it to be on the disk."""
    return {
        part: {
            "kept": msgspec.to_builtins(given.kept),
            "responses": {link_id: msgspec.to_builtins(each) for link_id, each in session.responses(part).items()},
        }
        for part, given in session.administrations.items()
    }


def tell(socket_path: str, screen: QWidget, name: str, parts: dict[str, Any]) -> None:
    """Tell that a screen is there with nothing under way: whoever sees it may believe what came before is safe."""
    if f"{name}Screen" == type(screen).__name__:
        send(socket_path, name, parts)


def send(socket_path: str, name: str, parts: dict[str, Any]) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
        told.sendto(json.dumps({"screen": name, "parts": parts}).encode(), socket_path)


def main(space: str, run: str, socket_path: str) -> int:
    starts = {"_client": "client", "_demo_staff": "staff"}

    def command(*args: str) -> list[str]:
        return [sys.executable, "-m", "tests.faults.played", starts[args[0]], run, socket_path]

    bootstrap.command = command
    return {"staff": play_staff, "client": play_client}[space](run, socket_path)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
