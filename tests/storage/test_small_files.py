"""The log tells where something broke and never what was in it; settings are replaced whole."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tiscreen.errors import UserError
from tiscreen.ids import new_id, random_id
from tiscreen.logs import LONGEST, Log, redacted
from tiscreen.settings import Settings

CANARY = "lapwing-5150"


def broken(answer: str) -> None:
    try:
        raise ValueError(f"could not read {answer}")
    except ValueError as trouble:
        raise KeyError(answer) from trouble


def trouble_with(answer: str) -> Exception:
    with pytest.raises(KeyError) as found:
        broken(answer)
    return found.value


def test_the_log_names_kind_file_line_and_function_and_no_value(tmp_path: Path) -> None:
    """Promise 5 and X7."""
    log = Log(tmp_path / "app.log")
    log.trouble(trouble_with(CANARY))
    words = (tmp_path / "app.log").read_text()
    assert CANARY not in words
    assert "KeyError at storage/test_small_files.py:" in words
    assert "from ValueError at storage/test_small_files.py:" in words
    assert "broken" in words
    assert str(tmp_path) not in words
    assert str(Path(__file__).parents[1]) not in words


def test_what_nobody_caught_goes_to_the_log_without_its_values(tmp_path: Path) -> None:
    script = """
import sys, threading
from pathlib import Path
from tiscreen.logs import Log
Log(Path(sys.argv[1])).catch_everything()
def tell():
    raise ValueError(sys.argv[2])
thread = threading.Thread(target=tell)
thread.start(); thread.join()
class Leaves:
    def __del__(self):
        raise RuntimeError(sys.argv[2])
Leaves()
tell()
"""
    command = [sys.executable, "-c", script, str(tmp_path / "app.log"), CANARY]
    run = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    words = (tmp_path / "app.log").read_text()
    assert run.returncode == 1
    assert CANARY not in words + run.stdout + run.stderr
    assert words.count("ValueError at") == 2
    assert words.count("RuntimeError at") == 1


def test_a_long_log_loses_its_oldest_lines(tmp_path: Path) -> None:
    log = Log(tmp_path / "app.log")
    for number in range(4000):
        log.note(f"line {number} " + "." * 60)
    lines = (tmp_path / "app.log").read_text().splitlines()
    assert (tmp_path / "app.log").stat().st_size < LONGEST * 1.1
    assert "line 3999" in lines[-1]
    assert all(" line " in line for line in lines)


def test_a_log_that_cannot_be_written_adds_no_trouble(tmp_path: Path) -> None:
    Log(tmp_path / "nowhere" / "app.log").note("nothing")
    assert not (tmp_path / "nowhere").exists()


def test_an_exception_that_was_never_raised_has_no_place() -> None:
    assert redacted(UserError("disk.full")) == "UserError at an unknown place"


def test_settings_are_kept_and_read_back_by_type(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    assert settings.get("size", 100) == 100
    settings.put(size=150, language="es")
    settings.put(size=200)
    again = Settings(tmp_path / "settings.json")
    assert (again.get("size", 100), again.get("language", "en")) == (200, "es")
    assert again.get("language", 7) == 7
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("junk", [b"", b"[]", b"\xff\xfe", b"{" * 100_000])
def test_settings_that_cannot_be_read_count_as_none(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(junk)
    settings = Settings(tmp_path / "settings.json")
    assert settings.get("size", 100) == 100
    settings.put(size=125)
    assert settings.get("size", 100) == 125


def test_ids_are_new_each_time_also_from_several_threads() -> None:
    made: list[str] = []
    threads = [threading.Thread(target=lambda: made.extend(new_id() for _ in range(500))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(made)) == 2000
    assert {each[14] for each in made} == {"7"}
    assert {random_id()[14] for _ in range(100)} == {"4"}
