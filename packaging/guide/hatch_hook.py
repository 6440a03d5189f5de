"""Builds the guide before a wheel is made: https://hatch.pypa.io/latest/plugins/build-hook/custom/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface[Any]):
    """What hatchling looks for in this file, by this name."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Write resources/guide, which the wheel takes along with the other resources."""
        subprocess.run([sys.executable, Path(self.root, "packaging/guide")], check=True)
