"""What every adapter of a port must do, run over the fake, the null and (where one can run here) the real one.

A module named like the port holds its contract; ``test_*`` beside it runs that over fake and null. The real adapters
that need a desktop run it in ``tests/desktop``.
"""

from __future__ import annotations

import pytest

pytest.register_assert_rewrite(
    *(
        f"{__name__}.{port}"
        for port in (
            "alarms", "autostart", "calls", "clock", "idle", "notices", "processes", "session", "sites", "windows"
        )
    )
)  # fmt: skip
