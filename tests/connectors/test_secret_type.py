from __future__ import annotations

import copy
import logging
import pickle
import traceback

import pytest

from connectors.secret import Secret


def test_no_way_of_showing_it_shows_it() -> None:
    secret = Secret("s3cret")
    shown = f"{secret} {secret!r} {secret!s:>10} {[secret]} {(secret,)} {secret:x}"
    record = logging.LogRecord("x", logging.INFO, "f", 1, "with %s", (secret,), None)
    assert "s3cret" not in shown + record.getMessage()
    assert secret.reveal() == "s3cret"


def test_a_traceback_with_locals_does_not_show_it() -> None:
    def fails(secret: Secret) -> None:
        raise ValueError(secret)

    with pytest.raises(ValueError, match="•••") as caught:
        fails(Secret("s3cret"))
    told = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "s3cret" not in told.replace('Secret("s3cret")', "")


def test_it_is_neither_pickled_nor_copied_into_a_file() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("s3cret"))
    with pytest.raises(TypeError):
        copy.deepcopy(Secret("s3cret"))


def test_equal_secrets_are_equal_and_nothing_else_is() -> None:
    assert Secret("a") == Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
