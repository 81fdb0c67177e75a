"""What a desk wants to see of its copy and its glossary: a page with figures.

Documents ─▶ mentions, week by week (tally) ─▶ tables (findings) ─▶ figures (plots) ─▶ one HTML page (page)
"""

from glossary.reports.findings import Findings, findings
from glossary.reports.page import page
from glossary.reports.plots import check
from glossary.reports.tally import Tally, tally

__all__ = ["Findings", "Tally", "check", "findings", "page", "tally"]
