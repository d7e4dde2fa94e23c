"""A drawing sheet with smooth edges and the typeface that comes with Pillow, so that no system font is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

SCALE = 2  # everything is drawn twice as large and shrunk: Pillow does not smooth the edges of shapes
TEAL = "#0f5c63"
DEEP = "#0a3f45"
PALE = "#e7f1f0"
AMBER = "#e2a33b"
INK = "#1f2a2e"
GREY = "#5d6b70"
LINE = "#cfd9d9"
WHITE = "#ffffff"
GREEN = "#2e7d4f"
RED = "#b3372f"

# Each sign's width: those that the typeface lacks, and the space, which it has too narrow for OCR.
_SPACE = 0.3
_DRAWN = {"£": 0.58, "–": 0.54, "•": 0.4, "✓": 0.7, " ": _SPACE}

Point = tuple[float, float]
Colour = str | tuple[int, int, int]


@lru_cache(maxsize=64)
def typeface(size: int) -> ImageFont.FreeTypeFont:
    """The typeface at a size in drawn pixels."""
    font = ImageFont.load_default(size=size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise RuntimeError("Pillow was built without FreeType")
    return font


class Sheet:
    """A picture being drawn. All measures are in the finished picture's pixels."""

    def __init__(self, width: int, height: int, background: Colour = WHITE) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), background)
        self.draw = ImageDraw.Draw(self.image)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        fill: Colour | None = None,
        radius: float = 0,
        outline: Colour | None = None,
        width: float = 1,
    ) -> None:
        """A rectangle, its corners rounded by `radius`."""
        self.draw.rounded_rectangle(
            _scaled([(left, top), (right, bottom)]),
            radius * SCALE,
            fill=fill,
            outline=outline,
            width=round(width * SCALE) if outline else 0,
        )

    def disc(self, x: float, y: float, radius: float, fill: Colour) -> None:
        """A filled circle."""
        self.oval(x - radius, y - radius, x + radius, y + radius, fill)

    def oval(self, left: float, top: float, right: float, bottom: float, fill: Colour) -> None:
        """A filled ellipse within the rectangle."""
        self.draw.ellipse(_scaled([(left, top), (right, bottom)]), fill=fill)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """A filled polygon."""
        self.draw.polygon(_scaled(points), fill=fill)

    def stroke(self, points: Sequence[Point], fill: Colour, width: float = 1) -> None:
        """A line through the points, its joints rounded."""
        self.draw.line(_scaled(points), fill=fill, width=round(width * SCALE), joint="curve")

    def shade(self, left: int, top: int, right: int, bottom: int, first: Colour, last: Colour) -> None:
        """A rectangle that passes from one colour at its top to another at its bottom."""
        ramp = Image.linear_gradient("L").resize(((right - left) * SCALE, (bottom - top) * SCALE))
        over = Image.new("RGB", ramp.size, last)
        self.image.paste(first, (left * SCALE, top * SCALE, right * SCALE, bottom * SCALE))
        self.image.paste(over, (left * SCALE, top * SCALE), ramp)

    def put(self, picture: Image.Image, left: float, top: float, width: int, height: int) -> None:
        """Another picture, fitted to a size."""
        fitted = picture.convert("RGB").resize((width * SCALE, height * SCALE), Image.Resampling.LANCZOS)
        self.image.paste(fitted, (round(left * SCALE), round(top * SCALE)))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        fill: Colour = INK,
        bold: bool = False,
        align: str = "left",
        space: float = _SPACE,
    ) -> float:
        """One line of text with its top at `y`; gives its width. `align` is left, middle or right of `x`.

        `space` is the width of a space as a part of the size: wide gaps keep large figures legible to OCR.
        """
        wide = self.measure(text, size, bold)
        left = x - {"left": 0.0, "middle": wide / 2, "right": wide}[align]
        font, weight = typeface(round(size * SCALE)), _weight(size, bold)
        for piece in _pieces(text):
            if piece in _DRAWN:
                self._sign(piece, left, y, size, fill, bold)
                left += size * (space if piece == " " else _DRAWN[piece])
                continue
            self.draw.text((left * SCALE, y * SCALE), piece, font=font, fill=fill, stroke_width=weight)
            left += font.getlength(piece) / SCALE
        return wide

    def measure(self, text: str, size: float, bold: bool = False) -> float:
        """The width of one line of text."""
        font = typeface(round(size * SCALE))
        wide = sum(
            size * _DRAWN[piece] if piece in _DRAWN else font.getlength(piece) / SCALE for piece in _pieces(text)
        )
        return wide + (_weight(size, bold) / SCALE)

    def flow(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        width: float,
        fill: Colour = INK,
        bold: bool = False,
        leading: float = 1.35,
        align: str = "left",
    ) -> float:
        """Text wrapped to a width; gives the height below its last line."""
        for line in wrapped(text, width, lambda part: self.measure(part, size, bold)):
            self.text(x, y, line, size, fill, bold, align)
            y += size * leading
        return y

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def _sign(self, sign: str, x: float, y: float, size: float, fill: Colour, bold: bool) -> None:
        width = size * (0.11 if bold else 0.08)
        middle = y + size * 0.62
        if sign == " ":
            return
        if sign == "–":
            self.stroke([(x + size * 0.04, middle), (x + size * 0.5, middle)], fill, width)
        elif sign == "•":
            self.disc(x + size * 0.2, middle, size * 0.12, fill)
        elif sign == "✓":
            tick = [(0.05, 0.62), (0.25, 0.85), (0.65, 0.3)]
            self.stroke([(x + size * a, y + size * b) for a, b in tick], fill, width * 1.4)
        else:
            hook = [(0.5, 0.4), (0.46, 0.3), (0.37, 0.26), (0.27, 0.29), (0.22, 0.38), (0.22, 0.5)]
            stem = [(0.24, 0.62), (0.24, 0.76), (0.2, 0.86), (0.1, 0.93), (0.53, 0.93)]
            self.stroke([(x + size * a, y + size * b) for a, b in hook + stem], fill, width)
            self.stroke([(x + size * 0.1, y + size * 0.6), (x + size * 0.43, y + size * 0.6)], fill, width)


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than `width`, as `measure` sizes them; a newline always breaks."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and measure(longer) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for letter in text:
        if letter in _DRAWN or not pieces or pieces[-1] in _DRAWN:
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces


def _weight(size: float, bold: bool) -> float:
    return max(0.5, size * SCALE / 42) if bold else 0


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]
