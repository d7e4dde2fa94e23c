"""Benchmarks: figures and ratios within one run, never a pass or fail. `make bench CORPUS=folder` for your own."""
