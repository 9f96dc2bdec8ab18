"""What the subcommands that ask others over the network have in common."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from generator.cli.terminal import tell

if TYPE_CHECKING:
    from pathlib import Path

    from generator.contribute.network.client import Client

PRIVATE_HOSTS = click.option(
    "--private-hosts", is_flag=True, help="Also ask hosts that are not on the public internet, such as localhost."
)


def open_client(content: Path, *, private_hosts: bool, days: int = 0) -> Client:
    """Return the way to the network for a list; what was answered in the last `days` days is not asked again."""
    from generator.contribute.list_settings import read_home
    from generator.contribute.network.answers import answers_of
    from generator.contribute.network.client import Client

    answers = answers_of(content, datetime.date.today(), days) if days else None
    return Client(
        lambda text: tell(text, err=True), home=read_home(content), answers=answers, private_hosts=private_hosts
    )
