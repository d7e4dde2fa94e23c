"""The dialog for going on to the next review: what is asked, and what would come of it."""
