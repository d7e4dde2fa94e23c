"""What a user can do, one function each, over an open Workspace. Knows no technology."""
