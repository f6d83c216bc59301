"""The question kinds. A kind is one file here, one line below, an entry in tui and plain."""

from __future__ import annotations

from collections.abc import Mapping

from eprep.core.kind import Kind
from eprep.kinds.blanks import Blanks
from eprep.kinds.code import Code
from eprep.kinds.essay import Essay
from eprep.kinds.formula.kind import Formula
from eprep.kinds.lines import Lines
from eprep.kinds.match import Match
from eprep.kinds.multiple import Multiple
from eprep.kinds.network import Network
from eprep.kinds.number import Number
from eprep.kinds.order import Order
from eprep.kinds.repair import Repair
from eprep.kinds.single import Single
from eprep.kinds.text import Text

KINDS: Mapping[str, type[Kind]] = {
    "single": Single,
    "multiple": Multiple,
    "number": Number,
    "lines": Lines,
    "formula": Formula,
    "repair": Repair,
    "order": Order,
    "match": Match,
    "network": Network,
    "blanks": Blanks,
    "text": Text,
    "essay": Essay,
    "code": Code,
}
