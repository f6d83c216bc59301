"""No fault of a file of weights passes unsaid, in either language."""

from pathlib import Path

import pytest

from eprep.cli.weights import SENTENCES, refusing_weights
from eprep.core.catalogue import LANGUAGES, Words
from eprep.core.fault import Refusal
from reference_impl.files import book_pickle, checkpoint_file, network_file, npz
from reference_impl.files.fault import Unreadable
from tests.reference_impl.unreadable import raised

SOURCES = [Path(module.__file__) for module in (npz, checkpoint_file, network_file, book_pickle)]
FAULTS = list(raised(SOURCES))


def test_every_reason_has_its_sentence():
    assert {reason for reason, _ in FAULTS} == SENTENCES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("reason", "details"), FAULTS)
def test_what_is_known_of_a_fault_fills_its_sentence(reason, details, language):
    with pytest.raises(Refusal) as refusal, refusing_weights(Path("f.npz")):
        raise Unreadable(Path("f.npz"), reason, "", **dict.fromkeys(details, 7))
    said = Words(language)(refusal.value.phrase)
    assert "f.npz" in said
