"""The command line says what it means: exit codes that scripts can rely on, words that people can act on."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.project import ROOT
from tiscreen.__main__ import exit_code, main, parser
from tiscreen.commands import app
from tiscreen.errors import DamagedError, UserError, WrongKeyError
from tiscreen.messages import message_for


def test_without_a_command_the_app_opens() -> None:
    args = parser().parse_args([])
    assert args.func is app.run
    assert not args.returning


@pytest.mark.parametrize("words", [["--data", "here", "run"], ["run", "--data", "here"], ["--data", "here"]])
def test_the_data_folder_can_be_named_before_or_after_the_command(words: list[str]) -> None:
    assert parser().parse_args(words).data == Path("here")


def test_exit_codes_tell_refusal_wrong_key_and_damage_apart() -> None:
    assert exit_code(UserError("session.not-now")) == 1
    assert exit_code(WrongKeyError("vault.wrong-passphrase")) == 3
    assert exit_code(DamagedError("vault.damaged")) == 4


def test_a_command_that_is_not_there_is_a_usage_matter(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["guess"])
    assert ended.value.code == 2
    assert "guess" in capsys.readouterr().err


def test_the_client_space_is_not_offered_to_people() -> None:
    assert "_client" not in parser().format_help()


def test_trouble_is_a_sentence_and_a_next_step_on_standard_error(tmp_path: Path) -> None:
    """Bad input never ends in a traceback, and results on standard output stay clean."""
    file = tmp_path / "responses.json"
    file.write_text("{}", encoding="utf-8")
    command = [sys.executable, "-m", "tiscreen", "score", "no-such-instrument", "--responses", str(file), "--json"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stdout == ""
    assert "Traceback" not in run.stderr
    assert len(run.stderr.strip().splitlines()) >= 2


def test_unknown_trouble_gets_calm_words_too() -> None:
    assert "unknown" not in message_for(UserError("made.up")).sentence
