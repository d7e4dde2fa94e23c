"""Search: pages that answer a question, with the words marked."""
