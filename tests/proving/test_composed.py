"""Proofs of answers that have several parts."""

import pytest

from eprep.core.catalogue import Words
from eprep.kinds.blanks import Blanks
from eprep.kinds.match import Match
from eprep.kinds.network import Network
from eprep.kinds.order import Order

ORDER = Order(("max", "min"), ("min", "max"))
MATCH = Match(("甲", "乙"), ("(2,)", "(3,)"), {"甲": "(2,)", "乙": "(3,)"})
NETWORK = Network((2, 3, 1))
BLANKS = Blanks("【ア】【イ】", ("np.ndarray", "(2, 3)"))

ARRAY = "np.ones((2, 3))"
RIGHT = {
    "order": (ORDER, {"computed": "[f.__name__[1:] for f in np.array([np.amin, np.amax])]"}),
    "a printed order": (ORDER, {"executed": "import numpy as np\nfor f in (np.amin, np.amax): print(f.__name__[1:])"}),
    "match": (MATCH, {"computed": f"dict(甲=str({ARRAY}[:, 0].shape), 乙=str({ARRAY}[0].shape))"}),
    "a mapping by texts of NumPy's": (MATCH, {"computed": f"{{np.str_('甲'): str({ARRAY}[:, 0].shape), '乙': str({ARRAY}[0].shape)}}"}),
    "a printed mapping": (MATCH, {"executed": f"import json\nimport numpy as np\nx = {ARRAY}\nprint(json.dumps({{'甲': str(x[:, 0].shape), '乙': str(x[0].shape)}}))"}),
    "a mapping as Python prints it": (MATCH, {"executed": f"import numpy as np\nx = {ARRAY}\nprint({{'甲': str(x[:, 0].shape), '乙': str(x[0].shape)}})"}),
    "network": (NETWORK, {"computed": f"[*{ARRAY}.shape, np.ones((3, 1)).shape[1]]"}),
    "printed sizes": (NETWORK, {"executed": f"import numpy as np\nfor n in (*{ARRAY}.shape, np.ndim([0])): print(n)"}),
    "blanks": (BLANKS, {"computed": f"np.array(['np.' + type({ARRAY}).__name__, str({ARRAY}.shape)])"}),
}  # fmt: skip
LIES = {
    "another order": (ORDER, {"computed": "[f.__name__[1:] for f in np.array([np.amax, np.amin])]"}, ["['max', 'min']", "min → max"]),
    "other pairs": (MATCH, {"computed": f"dict(甲=str({ARRAY}[0].shape), 乙=str({ARRAY}[0].shape))"}, ["{'甲': '(3,)'", "甲—(2,)、乙—(3,)"]),
    "a pair too few": (MATCH, {"computed": f"dict(甲=str({ARRAY}[:, 0].shape))"}, ["{'甲': '(2,)'}"]),
    "a mapping by numbers": (MATCH, {"computed": f"{{1: str({ARRAY}.shape)}}"}, ["<dict>"]),
    "its own pairs": (MATCH, {"computed": "{'甲': '(2,)', '乙': str(np.ones(3).shape)}"}, ["そのまま書かれている"]),
    "another network": (NETWORK, {"computed": f"{ARRAY}.shape"}, ["[2, 3]", "「2-3-1」"]),
    "its own sizes": (NETWORK, {"computed": f"[2, {ARRAY}.shape[1], 1]"}, ["そのまま書かれている"]),
    "blanks turned round": (BLANKS, {"computed": f"np.array([str({ARRAY}.shape), 'np.' + type({ARRAY}).__name__])"}, ["['(2, 3)'", "ア: np.ndarray"]),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_a_proof_that_comes_to_the_answer_holds(name, proved):
    body, proof = RIGHT[name]
    found = proved(body, **proof)
    assert [Words()(reason) for reason in found.reasons] == []
    assert found.standing == next(iter(proof))


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_told(name, proved):
    body, proof, said = LIES[name]
    found = proved(body, **proof)
    text = "\n".join(Words()(reason) for reason in found.reasons)
    assert found.standing == "failed"
    assert [words for words in said if words not in text] == [], text
