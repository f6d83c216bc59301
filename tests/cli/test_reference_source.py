"""A reference is read with what of its own it calls."""

import ast
import inspect

import pytest

import reference_impl
from eprep.cli.reference_source import MOST, written
from reference_impl import smooth_units

PUBLIC = {name: getattr(reference_impl, name) for name in reference_impl.__all__}
FUNCTIONS = {name: found for name, found in PUBLIC.items() if inspect.isfunction(found)}


def defined(source):
    return [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]


@pytest.mark.parametrize(
    ("name", "functions", "uses"),
    [
        ("sigmoid", ["sigmoid"], ()),
        ("swish", ["swish", "_weighted"], ("sigmoid",)),
        ("precision_recall_f1", ["precision_recall_f1", "_scores", "_ratio"], ()),
        ("XOR", ["XOR"], ("AND", "NAND", "OR")),
        ("early_stopping_epoch", ["early_stopping_epoch"], ("EarlyStopping",)),
    ],
)
def test_private_functions_follow_and_public_ones_are_named(name, functions, uses):
    found = written(getattr(reference_impl, name))
    assert (defined(found.source), found.uses) == (functions, uses)


def test_numbers_with_a_name_stand_above():
    source = written(reference_impl.selu).source
    assert source.startswith("SELU_LAMBDA = 1.0507009873554805\nSELU_ALPHA = 1.6732632423543772\n")


def test_what_is_shown_is_the_source_as_it_stands():
    found = written(reference_impl.swish).source
    assert inspect.getsource(smooth_units._weighted).strip() in found


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_public_function_can_be_read(name):
    found = written(FUNCTIONS[name])
    shown = defined(found.source)
    assert shown[0] == name
    assert len(shown) == len(set(shown)) <= MOST + 1
    assert set(found.uses) <= set(dir(reference_impl))


def test_the_programs_of_a_drill_name_what_else_the_reference_uses(eprep):
    shown = eprep("bank", "show", "swish", "--programs").stdout
    assert "  def _weighted(x" in shown
    assert "  # ほかに使うもの: sigmoid\n" in shown
    assert "ほかに使うもの" not in eprep("bank", "show", "relu", "--programs").stdout
