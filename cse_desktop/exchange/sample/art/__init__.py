"""The sample's pictures: a crest, screens, posters, scenes and scanned papers, drawn from shapes and text."""
