"""Web pages, e-mails, rich text and plain text of the sample."""

from __future__ import annotations

import html
import textwrap
from datetime import datetime, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from cse_desktop.exchange.sample.blocks import Block, Text, plain, runs

_CSS = (
    "body{font:17px/1.55 Arial,sans-serif;color:#1f2a2e;margin:0}header{background:#0f5c63;color:#fff;"
    "padding:18px 40px;border-bottom:5px solid #e2a33b}main{max-width:760px;padding:10px 40px 60px}"
    "h1,h2,h3{color:#0f5c63}"
    "table{border-collapse:collapse}td,th{border:1px solid #cfd9d9;padding:6px 10px;text-align:left}"
    "th{background:#e7f1f0}blockquote{border-left:4px solid #e2a33b;margin-left:0;padding-left:16px}"
)


def txt_bytes(text: Text) -> bytes:
    """The text wrapped to 76 columns, its title and headings underlined."""
    lines = [text.title, "=" * len(text.title), ""]
    for block in text.blocks:
        if block.kind == "heading":
            lines += [block.text, "-" * len(block.text), ""]
        elif block.kind == "table":
            lines += ["  ".join(row) for row in block.rows] + [""]
        elif block.kind == "page":
            lines += ["\f"]
        else:
            mark = "- " if block.kind == "bullet" else ""
            for part in plain(block.text).split("\n"):
                lines += textwrap.wrap(mark + part, 76, subsequent_indent=" " * len(mark))
            lines += [] if mark else [""]
    return ("\r\n".join(lines).strip() + "\r\n").encode("utf-8")


def md_bytes(text: Text) -> bytes:
    """The body as it is written, under its title."""
    return f"# {text.title}\n\n{text.body}".encode()


def html_bytes(text: Text, organisation: str) -> bytes:
    """A web page that stands alone."""
    body = [f"<h1>{html.escape(text.title)}</h1>"]
    listed = ""
    for block in text.blocks:
        wanted = {"bullet": "ul", "number": "ol"}.get(block.kind, "")
        if listed and listed != wanted:
            body.append(f"</{listed}>")
        if wanted and listed != wanted:
            body.append(f"<{wanted}>")
        listed = wanted
        body.append(_html(block))
    if listed:
        body.append(f"</{listed}>")
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(text.title)} | {html.escape(organisation)}</title>\n"
        f'<meta name="date" content="{text.dated.isoformat()}">\n'
        f"<style>{_CSS}</style>\n</head>\n<body>\n<header><strong>{html.escape(organisation)}</strong></header>\n"
        "<main>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    ).encode()


def rtf_bytes(text: Text, organisation: str) -> bytes:
    """A rich text document as a word processor saves one."""
    made = f"\\yr{text.dated.year}\\mo{text.dated.month}\\dy{text.dated.day}"
    parts = [
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang2057{\\fonttbl{\\f0\\fswiss Arial;}}",
        "{\\colortbl;\\red15\\green92\\blue99;}",
        f"{{\\info{{\\title {_rtf(text.title)}}}{{\\author {_rtf(organisation)}}}{{\\creatim{made}}}}}",
        f"\\pard\\sa160\\b\\cf1\\fs40 {_rtf(text.title)}\\b0\\cf0\\fs24\\par",
    ]
    for block in text.blocks:
        if block.kind == "heading":
            parts.append(f"\\pard\\sb200\\sa80\\b\\cf1\\fs28 {_rtf(block.text)}\\b0\\cf0\\fs24\\par")
        elif block.kind == "table":
            parts += _rtf_table(block.rows)
        elif block.kind == "page":
            parts.append("\\page")
        else:
            indent = "\\li360\\fi-360\\bullet\\tab " if block.kind == "bullet" else ""
            shown = "".join(f"{{\\b {_rtf(p)}}}" if bold else _rtf(p) for p, bold in runs(block.text))
            parts.append(f"\\pard\\sa120{indent} {shown}\\par")
    return "\r\n".join([*parts, "}"]).encode("ascii")


def eml_bytes(text: Text) -> bytes:
    """An e-mail as a mail program saves it. The head gives `from`, `to`, `subject` and perhaps `cc`."""
    mail = EmailMessage(policy=SMTP)
    sent = datetime(text.dated.year, text.dated.month, text.dated.day, 10, 42, tzinfo=timezone.utc)  # noqa: UP017
    for name in ("from", "to", "cc", "subject"):
        if name in text.head:
            mail[name.title()] = str(text.head[name])
    mail["Date"] = format_datetime(sent)
    mail["Message-ID"] = f"<{text.dated:%Y%m%d}.{len(text.body)}@mail.aldermere.example>"
    mail.set_content(_letter(text), cte="quoted-printable")
    return mail.as_bytes()


def _letter(text: Text) -> str:
    paragraphs = []
    for block in text.blocks:
        if block.kind == "table":
            paragraphs.append("\n".join(" | ".join(row) for row in block.rows))
        else:
            paragraphs.append(("* " if block.kind == "bullet" else "") + plain(block.text))
    return "\n\n".join(paragraphs) + "\n"


def _html(block: Block) -> str:
    if block.kind == "table":
        head = "".join(f'<th scope="col">{html.escape(cell)}</th>' for cell in block.rows[0])
        rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in block.rows[1:])
        return f"<table><tr>{head}</tr>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    text = block.text.partition(" ")[2] if block.kind == "number" else block.text
    inner = "".join(
        f"<strong>{html.escape(piece)}</strong>" if bold else html.escape(piece) for piece, bold in runs(text)
    ).replace("\n", "<br>")
    tags = {"bullet": "li", "number": "li", "quote": "blockquote", "heading": f"h{block.level + 1}"}
    tag = tags.get(block.kind, "p")
    return f"<{tag}>{inner}</{tag}>"


def _rtf(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").replace("\n", "\\line ")
    return "".join(c if c.isascii() else f"\\'{c.encode('cp1252')[0]:02x}" for c in escaped)


def _rtf_table(rows: tuple[tuple[str, ...], ...]) -> list[str]:
    step = 9000 // len(rows[0])
    edges = "".join(
        f"\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx{step * number}"
        for number in range(1, len(rows[0]) + 1)
    )
    parts = []
    for number, row in enumerate(rows):
        start = "{\\b " if number == 0 else "{"
        cells = "".join(f"\\pard\\intbl {start}{_rtf(cell)}}}\\cell " for cell in row)
        parts.append(f"\\trowd\\trgaph100{edges}{cells}\\row")
    return [*parts, "\\pard\\sa120\\par"]
