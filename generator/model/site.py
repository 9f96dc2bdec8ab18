"""The list itself: its name and place, its people, its own pages."""

from dataclasses import dataclass, field
from enum import Enum

from generator.look import Look
from generator.model.own import OwnField
from generator.text.article import Article


class EngineName(Enum):
    """What lays out the pages of a list."""

    JINJA2 = "jinja2"
    MKDOCS = "mkdocs"
    PROPERDOCS = "properdocs"
    ZENSICAL = "zensical"


@dataclass(frozen=True, slots=True)
class Mail:
    """How the list reaches mailboxes."""

    sender: str | None = None
    """The address that digests come from."""
    list: str | None = None
    """The address of a list server, which hands on what is sent there."""
    subscribe: str | None = None
    """Where a reader subscribes: the address of a page, or mailto: and one of mail."""
    unsubscribe: tuple[str, ...] = ()
    """Where a reader leaves, in the same forms; {address} in one stands for the reader's own."""
    server: str | None = None
    """What takes mail to be sent: smtp://host:port for STARTTLS, smtps://host:port for TLS from the start."""
    user: str | None = None
    """Under which name; None where the server asks for none."""


@dataclass(frozen=True, slots=True)
class Site:
    """The list itself: what it is called and where it lives."""

    name: str
    description: str
    url: str | None = None
    """The address of the hosted site, ending in a slash."""
    id: str | None = None
    """What feeds know the list by, whatever it is called and wherever it lives."""
    repository: str | None = None
    """The address of the repository that holds the content."""
    branch: str = "main"
    contact: str | None = None
    """The address of mail at which mistakes are reported, where the repository takes no reports."""
    curators: tuple[str, ...] = ()
    engine: EngineName | None = None
    """What lays out the pages; None where the list does not say, and has it done as fits its settings."""
    language: str = "en"
    """The tag of the language in which the website speaks."""
    papers_language: str | None = None
    """The tag of the language of the papers that do not say their own, where it is not the website's."""
    mail: Mail = field(default_factory=Mail)
    look: Look = field(default_factory=Look)
    fields: tuple[OwnField, ...] = ()
    """Those that the list has declared."""


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that the list adds to the website, such as the one that says how papers are chosen."""

    id: str
    """Its permanent address."""
    article: Article


@dataclass(frozen=True, slots=True)
class Person:
    """How the list spells somebody whose name is printed in several ways."""

    name: str
    """The spelling that the list prefers."""
    also: tuple[str, ...] = ()
    """Other spellings of the same person, as papers print them."""
