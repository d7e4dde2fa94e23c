"""Who sits at this computer, as owners of elements are named."""

from __future__ import annotations

from cse_desktop import bootstrap
from cse_desktop.gui.preferences import preferences


def own_name() -> str:
    """What the person is called: as they said in the preferences, else as the computer knows them."""
    return preferences().settings.name.strip() or bootstrap.user_name()
