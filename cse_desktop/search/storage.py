"""An index folder as Whoosh opens it, with every file closed again in the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage

from cse_desktop.search.trouble import IndexTrouble, guarded


class Shelf(FileStorage):  # type: ignore[misc]
    """Files of one index folder.

    Without memory maps: a file cut short under a map kills the process. And it knows what it has opened: Whoosh
    leaves files open when reading one fails, and on Windows an open file cannot be deleted.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), supports_mmap=False)
        self._opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file for reading."""
        opened = super().open_file(name, **options)
        self._opened = [file for file in self._opened if not file.is_closed]
        self._opened.append(opened)
        return opened

    def close_all(self) -> None:
        """Close every file that is still open."""
        for file in self._opened:
            if not file.is_closed:
                try:
                    with guarded():
                        file.close()
                except IndexTrouble:
                    continue  # a file of a broken index that cannot even be closed; it goes with the process
        self._opened.clear()
