"""A set of evidence under a name, which the evidence screen shows on its own when it is a screen's target."""

from __future__ import annotations

from cse_desktop.domain.library import EvidenceSet

__all__ = ["EvidenceSet"]
