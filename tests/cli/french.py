"""What tests of the French command line share: a French system, and what no French line has."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

Run = Callable[..., subprocess.CompletedProcess[str]]
FRENCH = {"LANG": "fr_FR.UTF-8", "LC_ALL": "", "LC_MESSAGES": "", "LANGUAGE": ""}
ENGLISH = re.compile(
    r"\b(the|and|of|is|are|it|its|with|for|from|to|what|when|which|this|that|you|your|not|show|exit|argument[^s ]|"
    r"usage:|DIR|FILE|COMMAND|VALUE|ITEM|KEY|FROM)\b",
)
"""Words that no French line of ours has; what is typed is taken out first."""
TYPED = re.compile(
    r"'[^']*'|\"[^\"]*\"|--?[a-z][a-z-]*|\{[^}]*\}|\b[\w:.-]+(\|[\w\":. -]+)+|^ {4}[a-z-]+  ", re.MULTILINE
)
