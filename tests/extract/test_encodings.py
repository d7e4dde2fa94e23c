"""Text that does not say its encoding: British text in short, and long text from elsewhere."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from cse_desktop.extract.decode import decode
from cse_desktop.extract.formats import listing, web
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.source import Source

BRITISH = (
    "The charge is £5 for a café visit.",
    "Fee £5\nFee £10",
    "Fee £5",
    "£",
    "20°C and ½",
    "Siân Davies, naïve",
    "“Very good,” she said – it’s the staff’s work…",
    "Opening hours 9am–5pm",
    "€20 or £17.50",
    "name,fee\r\nZoë,£4.50\r\nRenée,£6\r\n",
    "Tŷ Cymru",
    "Croeso i’r llyfrgell",
    "• First\r\n• Second\r\n• Third",
    "£1 £2 £3 £4 £5 £6 £7 £8 £9",
    "Beyoncé",
    "© Ambleford Council 2025. Rates at §4, 3 × 2 m²",
    "price,\r\n" + "".join(f"£{n},\r\n" for n in range(400)),
    "Fáilte, Gàidhlig, Llanymddyfri, Môn, gŵr",
    "Anna Müller\tStraße 4",
)
WELSH = ("Croeso i Dŷ’r Cyngor".replace("’", "'"), "dŵr", "Gŵyl y tŷ: £5", "Siân, gŵr y tŷ, Llŷn")
_RUSSIAN = (
    "Городская библиотека открыта каждый день. Читатели довольны работой сотрудников и новым каталогом книг. "
)
_JAPANESE = (
    "市立図書館は毎日開いています。利用者は職員の対応と新しい目録に満足しています。ご意見をお聞かせください。"
)
_CHINESE = "市图书馆每天开放。读者对工作人员的服务和新的目录感到满意。请告诉我们您的意见和建议。"
_POLISH = (
    "Biblioteka miejska jest otwarta każdego dnia. Mieszkańcy są zadowoleni z obsługi, a książki można wypożyczyć "
    "również w sobotę. Prosimy o zgłaszanie uwag, żebyśmy mogli ulepszyć nasze usługi i łatwiej pomóc każdemu. "
)
_CZECH = (
    "Městská knihovna je otevřena každý den. Čtenáři jsou spokojeni s přístupem zaměstnanců a s novým katalogem. "
)
ELSEWHERE = (
    (_RUSSIAN, "cp1251"),
    (_JAPANESE, "shift_jis"),
    (_CHINESE, "gb18030"),
    (_POLISH, "cp1250"),
    (_CZECH, "cp1250"),
    (_RUSSIAN, "utf-16"),
    (_JAPANESE, "utf-8"),
)


@pytest.mark.parametrize("text", [text for text in BRITISH if "ŷ" not in text and "ŵ" not in text])
def test_short_british_text_is_read_as_windows_wrote_it(text: str) -> None:
    assert decode(text.encode("cp1252")) == text
    assert web.decoded(b"<p>" + text.encode("cp1252") + b"</p>") == f"<p>{text}</p>"


@pytest.mark.parametrize("text", BRITISH)
def test_short_text_in_utf_8_stays_so(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text


@pytest.mark.parametrize("text", WELSH)
def test_welsh_circumflexes_are_read(text: str) -> None:
    assert decode(text.encode("iso8859-14")) == text


def test_text_saved_by_an_old_program_is_read() -> None:
    text = "The charge is £5 for a café visit, £10 for two."
    assert decode(text.encode("cp850")) == text


@pytest.mark.parametrize(("text", "encoding"), ELSEWHERE, ids=lambda given: given[:12])
def test_long_text_from_elsewhere_is_still_read(text: str, encoding: str) -> None:
    assert decode((text * 6).encode(encoding)) == text * 6


@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "utf-8"])
@pytest.mark.parametrize("name", ["Fee £5.txt", "Café Siân.txt", "Zoë’s report – final.txt", "CAFÉ.txt"])
def test_names_in_an_archive_are_read_however_they_were_written(tmp_path: Path, name: str, encoding: str) -> None:
    if encoding == "cp850" and "’" in name:
        pytest.skip("this name cannot be written so")
    raw = name.encode(encoding)
    plain = "x" * len(raw)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(plain, b"text")
    path = tmp_path / "names.zip"
    path.write_bytes(made.getvalue().replace(plain.encode(), raw))
    assert [file.name for file in listing.within(Source(path, path.name, Limits()))] == [name]
