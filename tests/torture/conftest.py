"""How long the torture lasts."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--seconds", type=float, default=60.0, help="how long each test goes on")
    parser.addoption("--seed", type=int, default=None, help="the number that chooses the moments; chance if absent")
