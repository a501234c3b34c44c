"""The command line: each module adds its commands with `add(commands)` and runs them with small functions."""

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
