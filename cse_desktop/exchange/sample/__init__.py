"""The sample portfolio: an invented council's evidence, made from text in resources/sample.

`write_sample_files` makes the files a council would drop on the program, in their real formats;
`read_manifest` tells what to say of them afterwards: titles, links, ratings and narratives.
"""

from cse_desktop.exchange.sample.build import write_sample_files
from cse_desktop.exchange.sample.manifest import (
    SampleAssessment,
    SampleDuplicate,
    SampleEvidence,
    SampleLink,
    SampleManifest,
    fill_exhibits,
    read_manifest,
)
from cse_desktop.exchange.sample.years import (
    SampleReview,
    answered_findings,
    before_closing,
    earlier_reviews,
    present_review,
    rows_of_years,
)

__all__ = [
    "SampleAssessment",
    "SampleDuplicate",
    "SampleEvidence",
    "SampleLink",
    "SampleManifest",
    "SampleReview",
    "answered_findings",
    "before_closing",
    "earlier_reviews",
    "fill_exhibits",
    "present_review",
    "read_manifest",
    "rows_of_years",
    "write_sample_files",
]
