"""One module for each family of formats; each has `pages(source)`, which yields pages as it reads."""
