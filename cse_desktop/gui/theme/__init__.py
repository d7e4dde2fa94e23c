"""Colours, sizes and icons.

- `appearance().colour("accent")`: the QColor of a token (names in `tokens.TOKENS`; for painting only: everything
  else gets its colours from the palette and the style sheet `resources/themes/window.qss`).
- `dress(window)`: the style sheet for a window without a parent; what has one wears that one's.
- `set_role(widget, "card")`: a look of the style sheet. Frames: card, panel, sunken, rule. Labels: title, heading,
  subheading, number, muted, overline. Buttons: primary, quiet, row. Views: plain. QWidget: page.
- `set_icon(button_or_action, "link", "text")`: an icon of `resources/icons`, recoloured with the theme;
  `icon(name, token)` for a model's DecorationRole.
- `sizes().gap`, `.gap_small`, `.gap_wide`, `.icon`, `.row`, `.of(pixels)`: distances that follow the text size.
- `appearance().changed`: repaint what was painted with colours of its own.
"""

from cse_desktop.gui.theme.appearance import Appearance, appearance, dress, icon, set_icon, set_role, sizes
from cse_desktop.gui.theme.sizes import Sizes
from cse_desktop.gui.theme.tokens import Theme, contrast

__all__ = [
    "Appearance",
    "Sizes",
    "Theme",
    "appearance",
    "contrast",
    "dress",
    "icon",
    "set_icon",
    "set_role",
    "sizes",
]
