"""The one place that knows every room. Front ends reach technology through what is named here."""

from cse_desktop.bootstrap.packs import check_template, own_template, verify_pack
from cse_desktop.bootstrap.places import (
    cache_folder,
    catalogue,
    kind_words,
    log_folder,
    resources,
    say,
    settings_file,
)
from cse_desktop.bootstrap.published import ImportedStandard, import_standard
from cse_desktop.bootstrap.sample import DemoReport, make_demo, make_sample
from cse_desktop.bootstrap.self_test import self_test
from cse_desktop.bootstrap.standards import check_standard, find_standard, shipped_standards
from cse_desktop.bootstrap.tables import read_queries, write_calendar, write_table
from cse_desktop.bootstrap.wiring import create_portfolio, open_portfolio, open_submitted, restore_backup
from cse_desktop.store.lock import user_name

__all__ = [
    "DemoReport",
    "ImportedStandard",
    "cache_folder",
    "catalogue",
    "check_standard",
    "check_template",
    "create_portfolio",
    "find_standard",
    "import_standard",
    "kind_words",
    "log_folder",
    "make_demo",
    "make_sample",
    "open_portfolio",
    "open_submitted",
    "own_template",
    "read_queries",
    "resources",
    "restore_backup",
    "say",
    "self_test",
    "settings_file",
    "shipped_standards",
    "user_name",
    "verify_pack",
    "write_calendar",
    "write_table",
]
