"""Where the windows of other programs are, the foremost first, as far as the system says.

In the system's own pixels. Windows and X11 are asked directly: what would ask them for us either brings a licence
we do not take or far more than these few calls (see docs/decisions/screenshots.md).
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

LEAST = 40
"""Pixels of a side below which a window is a tool tip or the like."""


def can_tell_windows() -> bool:
    """Whether the system says where windows are."""
    return sys.platform == "win32" or QGuiApplication.platformName() == "xcb"


def window_places() -> list[QRect]:
    """The places of windows in sight but for this program's, the foremost first; none where nobody can tell."""
    try:
        if sys.platform == "win32":
            found = _on_windows()
        elif QGuiApplication.platformName() == "xcb":
            found = _on_x11()
        else:
            found = []
    except (OSError, AttributeError):
        return []  # a system without what is asked: the whole screen and a region are left
    return [place for place in found if place.width() >= LEAST and place.height() >= LEAST]


def _on_windows() -> list[QRect]:
    from ctypes import wintypes

    user, desktop = ctypes.WinDLL("user32"), ctypes.WinDLL("dwmapi")  # type: ignore[attr-defined,unused-ignore]
    cloaked, frame = 14, 9
    found: list[QRect] = []

    def look(handle: int, _: int) -> bool:
        owner = wintypes.DWORD()
        user.GetWindowThreadProcessId(wintypes.HWND(handle), ctypes.byref(owner))
        if owner.value == os.getpid() or not user.IsWindowVisible(wintypes.HWND(handle)):
            return True
        if user.IsIconic(wintypes.HWND(handle)):
            return True
        hidden = wintypes.DWORD()
        desktop.DwmGetWindowAttribute(wintypes.HWND(handle), cloaked, ctypes.byref(hidden), ctypes.sizeof(hidden))
        if hidden.value:  # a window of another desktop, or of an app that is suspended
            return True
        place = wintypes.RECT()
        asked = desktop.DwmGetWindowAttribute(
            wintypes.HWND(handle), frame, ctypes.byref(place), ctypes.sizeof(place)
        )
        if asked == 0 or user.GetWindowRect(wintypes.HWND(handle), ctypes.byref(place)):
            found.append(QRect(place.left, place.top, place.right - place.left, place.bottom - place.top))
        return True

    told = ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)(look)  # type: ignore[attr-defined,unused-ignore]
    user.EnumWindows(told, 0)
    return found


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib."""

    _fields_ = (
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("kind", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


def _on_x11() -> list[QRect]:
    library = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    for name in ("XOpenDisplay", "XDefaultRootWindow"):
        getattr(library, name).restype = ctypes.c_void_p if name == "XOpenDisplay" else ctypes.c_ulong
    library.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
    for name in ("XGrabServer", "XUngrabServer", "XCloseDisplay", "XFree"):
        getattr(library, name).argtypes = (ctypes.c_void_p,)
    library.XGetWindowAttributes.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Attributes))
    display = library.XOpenDisplay(None)
    if not display:
        return []
    library.XGrabServer(display)  # no window goes while it is asked for: Xlib ends a program that asks for one
    try:
        return _of_display(library, display)
    finally:
        library.XUngrabServer(display)
        library.XCloseDisplay(display)


def _of_display(library: Any, display: int) -> list[QRect]:
    window = ctypes.c_ulong
    root, parent, count = window(), window(), ctypes.c_uint()
    children = ctypes.POINTER(window)()
    library.XQueryTree.argtypes = (
        ctypes.c_void_p,
        window,
        *(ctypes.POINTER(window),) * 2,
        ctypes.POINTER(ctypes.POINTER(window)),
        ctypes.POINTER(ctypes.c_uint),
    )
    top = library.XDefaultRootWindow(display)
    asked = (ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
    if not library.XQueryTree(display, top, *asked):
        return []
    found = []
    for at in reversed(range(count.value)):  # the lowest comes first
        seen = _Attributes()
        viewable, drawn = 2, 1
        if library.XGetWindowAttributes(display, children[at], ctypes.byref(seen)) and (
            seen.map_state == viewable and seen.kind == drawn and not seen.override_redirect
        ):
            edge = 2 * seen.border_width
            found.append(QRect(seen.x, seen.y, seen.width + edge, seen.height + edge))
    if count.value:
        library.XFree(children)
    return found
