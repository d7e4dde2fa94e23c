"""Widgets that several screens use. Look here before making one; colours and sizes come from `gui.theme`.

- `layouts`: `column(a, b, None)`, `row(...)` (None stretches), `FlowLayout`, `clear(layout)`.
- `labels`: `label(text, role, wrap=)`, `ElidedLabel`, `IconLabel(icon, token, side)`, `SectionHeader(title, hint,
  *buttons)`, `rule()`.
- `buttons`: `button(text, clicked, icon=, role="primary"|"quiet"|"")`, `icon_button(icon, name, clicked)`,
  `menu_button(text, menu)`.
- `row_button`: `RowButton(layout, name, description)`, pressed as a whole.
- `columns`: `Columns(a, b, least=400)`, side by side where there is room.
- `cards`: `Card().body`, `ScrollPage().body`.
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
