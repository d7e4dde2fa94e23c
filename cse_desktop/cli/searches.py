"""Commands that search: search, batch, and the searches kept under a name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import saved
from cse_desktop.app.searching import EvidenceHit, SearchAnswer, refresh_index, search
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
    outside,
    place,
    portfolio_argument,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.facets import FACETS, Chosen, FacetCounts
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import EVIDENCE_KINDS
from cse_desktop.domain.standard import Standard


def _search_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "query",
        type=legible,
        nargs="?",
        default="",
        metavar="QUERY",
        help='words, "a phrase", complain*, complant~, element:4.3.2; without it, all that has what is chosen',
    )
    parser.add_argument("--saved", type=legible, metavar="NAME", help="a search kept with save-search")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="how many pages (default: 20)")
    parser.add_argument("--facets", action="store_true", help="also count what was found by each facet")
    parser.add_argument("--exactly", action="store_true", help="no other words of the same meaning")
    _facet_arguments(parser)
    json_argument(parser)


def _facet_arguments(parser: Arguments) -> None:
    for name, metavar, text in (
        ("element", "CODE", "linked to an element or a group of them, such as 2.1; none: to nothing"),
        ("team", "TEAM", "of a team"),
        ("year", "YEAR", "dated in a year, or none"),
        ("type", "TYPE", "files of a type, such as pdf"),
    ):
        parser.add_argument(
            f"--{name}", action="append", default=[], type=legible, metavar=metavar, help=f"only {text}"
        )
    parser.add_argument("--kind", action="append", default=[], choices=EVIDENCE_KINDS, help="only of a kind")


def _chosen(given: Given) -> Chosen:
    return {facet: tuple(getattr(given, facet)) for facet in FACETS if getattr(given, facet)}


def _search(given: Given) -> int:
    chosen = _chosen(given)
    if bool(given.query.strip()) == bool(given.saved) and (given.saved or not (chosen or given.facets)):
        raise UserError("search_words_wanted")
    with looking(given) as ws, Console().stoppable() as console:
        refresh_index(ws, console)
        if given.saved:
            queries = saved.find_search(ws.snapshot, given.saved).queries
            if len(queries) > 1:
                return _print_batch(saved.search_batch(ws, console, queries, chosen=chosen, kinds=_kinds()), given)
            given.query = queries[0]
        answer = search(
            ws,
            given.query,
            given.limit,
            kinds=_kinds(),
            chosen=chosen,
            equivalents=not given.exactly,
            check=console.check,
        )
        standard = ws.snapshot.standard
    _print_answer(answer, given, standard)
    return 0


def _kinds() -> dict[str, str]:
    return bootstrap.kind_words()


def _print_answer(answer: SearchAnswer, given: Given, standard: Standard) -> None:
    rows = [_row(hit) for hit in answer.hits]
    if given.json and given.facets:
        said = bootstrap.say(answer.note) if answer.note else None
        whole = {
            "hits": rows,
            "pages": answer.total,
            "evidence": answer.evidence,
            "also": list(answer.also),
            "suggestion": answer.suggestion,
            "note": said,
            "facets": {facet: [vars(value) for value in values] for facet, values in answer.facets.items()},
        }
        print(json.dumps(whole, ensure_ascii=False, indent=1))
        return
    listing = given.query or _chosen(given)
    show(rows, as_json=given.json, line=_line, none="Nothing was found." if listing else "")
    if answer.total > len(rows):
        warn(f"The best {len(rows)} of {answer.total} places in {answer.evidence} pieces of evidence.")
    if answer.also and rows:
        warn(f"Also: {', '.join(answer.also)}")
    if answer.note:
        warn(bootstrap.say(answer.note))
    elif answer.suggestion:
        warn(f"Did you mean: {answer.suggestion}")
    if given.facets:
        _print_facets(answer.facets, standard)


def _row(hit: EvidenceHit) -> dict[str, Any]:
    return {
        "evidence": hit.evidence.exhibit,
        "title": hit.evidence.title,
        "page": hit.page,
        "snippet": hit.snippet,
        "score": round(hit.score, 4),
    }


def _line(row: dict[str, Any]) -> str:
    return f"{row['evidence']}  {row['title']}{_page(row)}\n      {' '.join(row['snippet'].split())}".rstrip()


def _print_facets(facets: FacetCounts, standard: Standard) -> None:
    names = {"element": _titles(standard), "kind": _kinds()}
    headings = {"element": "Element", "kind": "Kind", "team": "Team", "year": "Year", "type": "File type"}
    for facet, values in facets.items():
        print(f"\n{headings[facet]}")
        for counted in values:
            mark = "*" if counted.chosen else " "
            name = names.get(facet, {}).get(counted.value, "")
            print(f" {mark} {counted.count:6}  {counted.value}{f'  {name}' if name else ''}")


def _titles(standard: Standard) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in standard.elements:
        found.update((group.code, group.title) for group in standard.path(element.code))
        found[element.code] = element.title
    return found


def _batch_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "file", type=place, metavar="FILE", help="a text file with one search on each line; # begins a remark"
    )
    parser.add_argument("--csv", type=place, metavar="OUT", help="also write the answer as a table")
    _facet_arguments(parser)
    json_argument(parser)


def _batch(given: Given) -> int:
    queries = bootstrap.read_queries(given.file)
    if not queries:
        raise UserError("search_words_wanted")
    if given.csv:
        outside(given, given.csv)
    with looking(given) as ws, Console().stoppable() as console:
        rows = saved.search_batch(ws, console, queries, kinds=_kinds(), chosen=_chosen(given))
    if given.csv:
        bootstrap.write_table(given.csv, BATCH_HEADING, map(_cells, rows))
    return _print_batch(rows, given)


BATCH_HEADING = ("Search", "Pieces of evidence", "Pages", "Best", "Also searched for", "Note")


def _cells(row: saved.BatchRow) -> tuple[str | int, ...]:
    best = "; ".join(_place(hit) for hit in row.hits)
    note = bootstrap.say(row.note) if row.note else ""
    return row.query, row.evidence, row.pages, best, ", ".join(row.also), note


def _place(hit: EvidenceHit) -> str:
    return f"{hit.evidence.exhibit} {hit.evidence.title}{f', p. {hit.page}' if hit.page else ''}"


def _print_batch(rows: Sequence[saved.BatchRow], given: Given) -> int:
    shown = [
        {
            "query": row.query,
            "evidence": row.evidence,
            "pages": row.pages,
            "also": list(row.also),
            "note": bootstrap.say(row.note) if row.note else None,
            "best": [_row(hit) for hit in row.hits],
        }
        for row in rows
    ]
    show(shown, as_json=given.json, line=_batch_line)
    return 0


def _batch_line(row: dict[str, Any]) -> str:
    lines = [f"{row['evidence']:5} pieces, {row['pages']:5} pages  {row['query']}"]
    if row["note"]:
        lines.append(f"      {row['note']}")
    if row["also"] and row["best"]:
        lines.append(f"      also: {', '.join(row['also'])}")
    lines += [f"      {hit['evidence']}  {hit['title']}{_page(hit)}" for hit in row["best"]]
    return "\n".join(lines)


def _page(row: dict[str, Any]) -> str:
    return f", p. {row['page']}" if row["page"] else ""


def _save_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("name", type=legible, metavar="NAME", help="what to call it; an older one is replaced")
    parser.add_argument("queries", nargs="+", type=legible, metavar="QUERY", help="several make a batch")


def _save(given: Given) -> int:
    with changing(given) as ws:
        kept = saved.save_search(ws, given.name, given.queries)
    print(f"{kept.name}: {len(kept.queries)} {'search' if len(kept.queries) == 1 else 'searches'}.")
    return 0


def _list_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    json_argument(parser)


def _list(given: Given) -> int:
    with looking(given) as ws:
        rows = [{"name": s.name, "queries": list(s.queries)} for s in ws.snapshot.saved_searches.values()]
    show(
        rows,
        as_json=given.json,
        line=lambda r: "\n".join([r["name"], *(f"      {query}" for query in r["queries"])]),
        none="No search has been saved yet.",
    )
    return 0


def _named_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("name", type=legible, metavar="NAME", help="the saved search")


def _rename_arguments(parser: Arguments) -> None:
    _named_arguments(parser)
    parser.add_argument("new_name", type=legible, metavar="NEW_NAME", help="what to call it")


def _rename(given: Given) -> int:
    with changing(given) as ws:
        saved.rename_search(ws, given.name, given.new_name)
    return 0


def _remove(given: Given) -> int:
    with changing(given) as ws:
        saved.remove_search(ws, given.name)
    print("Removed. The command undo brings it back.")
    return 0


COMMANDS = (
    Command(
        "search",
        "search titles, notes and every page",
        """cse-desktop search Portfolio '"waiting time" element:5.1' --kind survey --facets""",
        _search_arguments,
        _search,
    ),
    Command(
        "batch",
        "run a list of searches: what do we hold on these?",
        "cse-desktop batch Portfolio questions.txt --csv held.csv",
        _batch_arguments,
        _batch,
    ),
    Command(
        "save-search",
        "keep a search, or several as a batch, under a name",
        'cse-desktop save-search Portfolio "Queues" "waiting time" "call waiting"',
        _save_arguments,
        _save,
    ),
    Command("searches", "list the saved searches", "cse-desktop searches Portfolio", _list_arguments, _list),
    Command(
        "rename-search",
        "give a saved search another name",
        'cse-desktop rename-search Portfolio "Queues" "Waiting"',
        _rename_arguments,
        _rename,
    ),
    Command(
        "remove-search",
        "forget a saved search",
        'cse-desktop remove-search Portfolio "Queues"',
        _named_arguments,
        _remove,
    ),
)
