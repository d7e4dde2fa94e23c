"""The files that people exchange: colleagues' contributions, and the sample."""
