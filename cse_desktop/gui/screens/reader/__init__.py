"""The reader: one piece of evidence, page by page, from which places are linked to elements."""
