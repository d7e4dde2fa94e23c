"""What a standard and a portfolio are, and what follows from them. Standard library only."""
