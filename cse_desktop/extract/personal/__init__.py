"""What looks like personal data in a text: where it stands and of what kind. It can only point; a person looks.

Everything here takes time in proportion to the text, whatever the text says: it runs over what came from outside.
"""

from cse_desktop.extract.personal.finding import PersonalSearch, find_in_pages, find_personal

__all__ = ["PersonalSearch", "find_in_pages", "find_personal"]
