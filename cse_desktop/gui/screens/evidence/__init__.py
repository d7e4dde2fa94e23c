"""Evidence: the table of everything held, and what is said of each piece."""
