"""What a person chose on this computer: typed, with defaults, in one small file."""
