"""Which narratives go along into the next review."""

from __future__ import annotations

from cse_desktop.gui.dialogs.scope import ScopeDialog


class NarrativesDialog(ScopeDialog):
    """The same boxes as for the elements of a review."""

    help_name = "rolling"

    def words(self) -> tuple[str, str]:
        """Its title, and what it says above the boxes."""
        return self.tr("Narratives that go along"), self.tr(
            "Tick the elements whose narratives you go on with. The others begin with an empty field; "
            "what was said is kept in the old review."
        )
