"""Everything Qt: the window, its screens, and the one door through which they reach the core."""
