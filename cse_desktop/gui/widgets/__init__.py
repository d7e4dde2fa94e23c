"""Widgets that several screens use. Look here before making one; colours and sizes come from `gui.theme`.

- `layouts`: `column(a, b, None)`, `row(...)` (None stretches), `FlowLayout`, `clear(layout)`.
- `labels`: `label(text, role, wrap=)`, `ElidedLabel`, `IconLabel(icon, token, side)`, `SectionHeader(title, hint,
  *buttons)`, `rule()`.
- `buttons`: `button(text, clicked, icon=, role="primary"|"quiet"|"")`, `icon_button(icon, name, clicked)`,
  `menu_button(text, menu)`.
- `row_button`: `RowButton(layout, name, description)`, pressed as a whole.
- `columns`: `Columns(a, b, least=400)`, side by side where there is room.
- `cards`: `Card().body`, `ScrollPage().body`; beside a list `SidePanel` with a `PanePage` for each thing it shows.
- `screen_head`: `ScreenHead(title, parts, *buttons)`, `with_head`, below it `below_head()` or `list_pane(...)`;
  `pane_head(told, remove)` for what is chosen beside a list.
- `chosen`: `chosen_elements(name)`, `chosen_evidence(name)`, ...: chips of what was chosen, and a line for more.
- `side_by_side`: `pair(left, right)`, two fields of a form.
- `empty_state`: `EmptyState(icon, sentence, advice, action, clicked)`.
- `status_pill`: `StatusPill(symbol, word, tone)`; `paint_pill(...)` for delegates.
- `coverage_bar`: `CoverageBar.show_segments(name, [Segment(count, symbol, tone, word)], line)`.
- `search_box`: `SearchBox(hint)` with `asked`, `entered`, `moved_down`.
- `segments`: `SegmentChooser(name, [Choice(code, word, symbol, tone)])` with `chosen`.
- `fields`: `FormRow(label, field, help)`, `SavingLine`, `SavingText` (filled with `fill`, `saved` on user edits).
- `date_field`: `DateField(name)`, typed as people do, with what was understood in words and a calendar.
- `memory_splitter`: `MemorySplitter(name, left, right, widths=(300, 700))`.
- `element_picker`: `ElementPicker(standard)`, an element by number or words; `link_form`: `LinkForm(standard)`.
- `notice_bar`, `progress_strip`: the window's own; screens use `session.tell` and `session.run(title=...)`.

Beside them in gui: `texts` (words for kinds, forms, dates, sizes), `standing` (an element's state as symbol, tone
and word; a file's icon), `models` (tables over frozen rows), `opening` (evidence in its own program),
  `preferences`
(settings, remembered sizes).
"""
