"""What every test stands on: no screen, a home of its own, no deadlines."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("calm", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": "run",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for this test and every program it starts, so that nothing leaks in or out."""
    home = tmp_path_factory.mktemp("home")
    for variable, place in HOMES.items():
        folder = home / place
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(folder))
    return home
