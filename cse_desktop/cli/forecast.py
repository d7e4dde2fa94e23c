"""The command on what the ratings mean so far: forecast."""

from __future__ import annotations

import json
from dataclasses import asdict

from cse_desktop import bootstrap
from cse_desktop.app import reviewing
from cse_desktop.cli.command import Arguments, Command, Given, json_argument, looking, portfolio_argument
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.forecast import GroupForecast
from cse_desktop.domain.history_of_reviews import Comparison
from cse_desktop.domain.messages import legible


def _forecast_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("--if", dest="element", type=legible, metavar="CODE", help="what if this element")
    parser.add_argument("--is", dest="rating", type=legible, metavar="RATING", help="were rated so")
    json_argument(parser)


def _forecast(given: Given) -> int:
    if bool(given.element) != bool(given.rating):
        raise UserError("what_if_wants_both")
    with looking(given) as ws:
        found = reviewing.forecast_of(ws, given.element, given.rating)
        present = reviewing.forecast_of(ws) if given.element else None
    if found is None:
        raise UserError("no_pass_rule")
    rows = [_forecast_row(group, found.compared) for group in found.groups]
    said = bootstrap.say(found.overall)
    if given.json:
        told: dict[str, object] = {"overall": said, "groups": rows, "compared": _compared(found.compared)}
        if present is not None:
            now = [_forecast_row(group, None) for group in present.groups]
            told["present"] = {"overall": bootstrap.say(present.overall), "groups": now}
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        met = f"{row['met']} of {row['applicable']} met, {row['needed']} needed"
        print(f"{row['group']}  {met}; can bear {row['can_bear']} more partly met")
    print(said)
    if present is not None:
        print(f"As it is: {bootstrap.say(present.overall)}")
    if found.compared is not None:
        _say_compared(found.compared)
    return 0


def _say_compared(compared: Comparison) -> None:
    groups = compared.groups
    then = f"{sum(one.met_then for one in groups)} of {sum(one.rated_then for one in groups)} rated met then"
    now = f"{sum(one.met_now for one in groups)} of {sum(one.rated_now for one in groups)} now"
    print(f"Since {compared.before.title}: {then}, {now}")
    for word, moved in (("higher", compared.up), ("lower", compared.down)):
        for code, was, is_ in moved:
            print(f"  {code}  {word}: {was}, now {is_}")


def _compared(compared: Comparison | None) -> dict[str, object] | None:
    if compared is None:
        return None
    return {
        "review": compared.before.title,
        "groups": [asdict(group) for group in compared.groups],
        "up": [{"element": code, "then": then, "now": now} for code, then, now in compared.up],
        "down": [{"element": code, "then": then, "now": now} for code, then, now in compared.down],
    }


def _forecast_row(group: GroupForecast, compared: Comparison | None) -> dict[str, object]:
    tally = group.tally
    then = {one.group: one.met_then for one in compared.groups} if compared else {}
    return {
        "group": tally.group.code,
        "title": tally.group.title,
        "outlook": tally.outlook,
        "met": tally.met,
        "partial": tally.partial,
        "not_met": tally.not_met,
        "not_applicable": tally.not_applicable,
        "unrated": tally.unrated,
        "applicable": tally.applicable,
        "needed": group.needed,
        "can_bear": group.can_bear,
        "tips": group.tips,
        "deciding": list(group.deciding),
        "met_last_time": then.get(tally.group.code),
    }


COMMANDS = (
    Command(
        "forecast",
        "say what the ratings so far mean under the pass rule; it predicts no result",
        "cse-desktop forecast Portfolio --if 4.3.2 --is partial",
        _forecast_arguments,
        _forecast,
    ),
)
