"""Draws one page of a picture or PDF for people to look at: upright, small, on white, nothing but pixels."""
