"""Draws a finished pack plan as a Word document and lays out the folder. Decides nothing."""
