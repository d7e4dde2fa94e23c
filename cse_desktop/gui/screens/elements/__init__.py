"""The elements: what each asks for, how it is rated, told and proved."""
