"""What kind of place a folder is: on a local disk, a network share, or a folder some service synchronises."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

import psutil

Place = Literal["local", "network", "synced"]
NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smbfs", "smb3", "afpfs", "webdav", "fuse.sshfs", "9p"})
SYNC_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "nextcloud",
    "owncloud",
    "icloud",
    "box sync",
)


def place_of(folder: Path) -> Place:
    """Where a folder lies, judged by its path and, where the system tells, by its file system."""
    resolved = folder.resolve()
    if any(part.casefold().startswith(SYNC_FOLDERS) for part in resolved.parts):
        return "synced"
    if str(folder).startswith(("\\\\", "//")) or str(resolved).startswith("\\\\") or _on_network_drive(resolved):
        return "network"
    return "local"


def _on_network_drive(folder: Path) -> bool:
    if os.name == "nt":
        import ctypes

        drive_remote = 4  # DRIVE_REMOTE of GetDriveTypeW
        windll = getattr(ctypes, "windll")  # noqa: B009 - only Windows has it, and mypy runs elsewhere
        return bool(windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == drive_remote)
    best, kind = "", ""
    for partition in psutil.disk_partitions(all=True):
        if folder.is_relative_to(partition.mountpoint) and len(partition.mountpoint) > len(best):
            best, kind = partition.mountpoint, partition.fstype
    return kind.casefold() in NETWORK_FILE_SYSTEMS
