"""The list itself, with the fields that it declares."""

from typing import Any

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.schema.look import LOOK, take_look
from generator.content.values import Choice
from generator.content.words import (
    FIELD_NAME,
    FORMAT,
    LANGUAGE,
    LONG_TEXT,
    MAIL_ADDRESS,
    MAIL_SERVER,
    SUBSCRIBE,
    TEXT,
    UNSUBSCRIBE,
    URL,
)
from generator.model import Column, EngineName, Mail, OwnField, OwnKind, Shown, Site

COLUMN = Record(
    "a column",
    (
        Field("name", FIELD_NAME, "the key in entries", "judges", required=True, also_called=("key", "id")),
        Field("label", TEXT, "what readers see", "Who judges", required=True, also_called=("title",)),
        Field("help", TEXT, "what it is for, for those who write entries", "who tells good from bad", required=True,
              also_called=("description", "hint")),
    ),
    Column,
)  # fmt: skip


OWN_FIELD = Record(
    "a field of the list's own",
    (
        Field("name", FIELD_NAME, "the key in entries", "dataset", required=True, also_called=("key", "id")),
        Field("label", TEXT, "what readers see", "Data set", required=True, also_called=("title",)),
        Field("help", TEXT, "what it is for, for those who write entries", "the data that it rests on", required=True,
              also_called=("description", "hint")),
        Field("kind", Choice(OwnKind), "what it holds; text if absent", "choice", also_called=("type",)),
        Field("choices", ListOf(TEXT, "choices"), "what a choice is one of", "[small, large]",
              also_called=("options", "values")),
        Field("columns", ListOf(COLUMN, "columns", one_a_line=True), "the texts that stand side by side in columns",
              "[{name: judges, label: Who judges, help: who tells good from bad}]"),
        Field("shown", ListOf(Choice(Shown), "places"), "where readers see it; its page if absent", "[page, facet]",
              also_called=("where", "show")),
    ),
    OwnField,
)  # fmt: skip


def _mail(**values: Any) -> Mail:
    return Mail(sender=values.pop("from", None), **values)


MAIL = Record(
    "how the list reaches mailboxes",
    (
        Field("from", MAIL_ADDRESS, "the address that digests come from", "papers@example.org",
              also_called=("sender",)),
        Field("list", MAIL_ADDRESS, "the address of a list server that hands digests on", "papers@lists.example.org",
              also_called=("to",)),
        Field("subscribe", SUBSCRIBE, "where readers subscribe", "mailto:papers-join@lists.example.org",
              also_called=("form",)),
        Field("unsubscribe", ListOf(UNSUBSCRIBE, "addresses"),
              "where readers leave; {address} stands for the reader's own",
              '["mailto:papers-leave@lists.example.org"]', also_called=("leave",)),
        Field("server", MAIL_SERVER, "what takes mail to be sent", "smtp://smtp.example.org:587",
              also_called=("smtp", "host")),
        Field("user", TEXT, "the name under which it takes mail", "papers@example.org",
              also_called=("username", "login")),
    ),
    _mail,
)  # fmt: skip


def _site(url: str | None = None, **values: Any) -> Site:
    values.pop("format", None)
    look = take_look(values)
    return Site(**values, url=url if url is None or url.endswith("/") else url + "/", look=look)


SITE = Record(
    "the list",
    (
        Field("name", TEXT, "what the list is called", "Papers worth reading", required=True, also_called=("title",)),
        Field("description", LONG_TEXT, "what it is about, in a sentence or two", "Text.", required=True),
        Field("url", URL, "the address of the hosted site", "https://example.org/list/", also_called=("site_url",)),
        Field("id", TEXT, "what feeds know the list by; never change it",
              "urn:uuid:9c5d3a52-7a0e-4f0c-8a51-3f5f6d1f2b77"),
        Field("repository", URL, "the address of the repository with its content", "https://github.com/someone/list",
              also_called=("repo", "repo_url")),
        Field("branch", TEXT, "the branch that edits go to; main if absent", "main"),
        Field("contact", MAIL_ADDRESS, "where readers report mistakes, if they cannot in the repository",
              "papers@example.org"),
        Field("curators", ListOf(TEXT, "curators"), "who keeps the list", "[Ada Lovelace]"),
        Field("engine", Choice(EngineName),
              "what lays out the pages; if absent, jinja2, or mkdocs for a list with a mkdocs.yml of its own", "mkdocs",
              also_called=("generator", "builder")),
        Field("language", LANGUAGE, "the language in which the website speaks; en if absent", "en",
              also_called=("lang", "locale")),
        Field("papers_language", LANGUAGE, "the language of the papers that do not say their own; the site's if absent",
              "en"),
        Field("fields", ListOf(OWN_FIELD, "fields", one_a_line=True), "keys of entries that are the list's own",
              "[{name: dataset, label: Data set, help: the data that it rests on}]"),
        Field("mail", MAIL, "how it reaches mailboxes", "{from: papers@example.org}",
              also_called=("email", "newsletter")),
        *LOOK,
        Field("format", FORMAT, "the version of the format in which the list is kept; 1 if absent", "2",
              also_called=("format_version",)),
    ),
    _site,
)  # fmt: skip
