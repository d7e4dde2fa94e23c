"""What is drawn both on the screen and into pictures for slides: the same functions, with other ink."""
