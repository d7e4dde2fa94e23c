"""Pictures from screen and clipboard, and the editor in which they are cropped, drawn on and blacked out."""
