"""The frame around the screens: start page, navigation rail, top bar, drops, menus, work in the background."""
