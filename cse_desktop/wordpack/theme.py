"""The theme part Word asks for: our colours and font, plain fills and lines."""

from __future__ import annotations

from cse_desktop.wordpack.ooxml import A_NS
from cse_desktop.wordpack.styles import ACCENT, INK, LINK, QUIET, RULE, TINT, XML


def theme_part() -> str:
    """The part `word/theme/theme1.xml`."""
    colours = {
        "dk1": INK,
        "lt1": "FFFFFF",
        "dk2": ACCENT,
        "lt2": TINT,
        "accent1": ACCENT,
        "accent2": "8A5A00",
        "accent3": "3F6B2A",
        "accent4": "6B3A6E",
        "accent5": QUIET,
        "accent6": RULE,
        "hlink": LINK,
        "folHlink": "5B3A7E",
    }
    written = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours.items())
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{XML}<a:theme xmlns:a="{A_NS}" name="Pack"><a:themeElements><a:clrScheme name="Pack">{written}'
        f'</a:clrScheme><a:fontScheme name="Pack"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}'
        f'</a:minorFont></a:fontScheme><a:fmtScheme name="Pack"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
