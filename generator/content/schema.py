"""The files of a list, each described by one table: which keys, of which kind, and what for."""

from dataclasses import replace
from functools import partial
from typing import Any

from generator.content.fields import Field, NamedRecord, Record
from generator.content.values import Choice, ListOf, YesOrNo
from generator.content.words import (
    ARXIV,
    COLOUR,
    DATE,
    DOI,
    FIELD_NAME,
    FONT_FAMILY,
    FONT_FILE,
    FORMAT,
    ID,
    IMAGE,
    ISBN,
    LANGUAGE,
    LICENCE,
    LONG_PROSE,
    LONG_TEXT,
    MAIL_ADDRESS,
    MAIL_SERVER,
    NOTE,
    NUMERAL,
    PAPER_ID,
    PARTIAL_DATE,
    PATH_ID,
    PROSE,
    RULE_ID,
    SUBSCRIBE,
    TAG,
    TEXT,
    THEME_ID,
    UNSUBSCRIBE,
    URL,
    YEAR,
)
from generator.look import Colours, Feature, Font, Fonts, FootLine, Licence, Look, NavPart, Palette
from generator.model import (
    Author,
    Column,
    Considered,
    Criterion,
    Decision,
    Digest,
    EngineName,
    Level,
    Links,
    Mail,
    News,
    OwnField,
    OwnKind,
    Paper,
    PaperKind,
    Person,
    ReadingPath,
    Relation,
    RelationKind,
    Reread,
    Shown,
    Site,
    Status,
    Step,
    Theme,
    ThemePart,
    Turn,
)
from generator.text import venues

LINKS = Record(
    "a table of links",
    (
        Field("arxiv", ARXIV, "the arXiv identifier, in quotation marks, since some programs take it for a number",
              '"2412.17256"', also_called=("arxiv_id", "eprint"), label="arXiv", hint="the arXiv identifier"),
        Field("doi", DOI, "the DOI", "10.1145/3503161.3547905", label="DOI"),
        Field("pdf", URL, "the address of the PDF", "https://example.org/paper.pdf",
              also_called=("paper", "fulltext"), label="PDF"),
        Field("code", URL, "the address of the code", "https://github.com/someone/project",
              also_called=("github", "repo", "repository", "source")),
        Field("project", URL, "the address of the project's page", "https://example.org/project",
              also_called=("website", "homepage", "page", "url"), label="Project page"),
        Field("archive", URL, "the address of a copy that an archive keeps, for when another is gone",
              "https://web.archive.org/web/2024/https://example.org/project", also_called=("copy", "archived"),
              label="Archived copy"),
    ),
    Links,
)  # fmt: skip


VENUE = NamedRecord(
    "a venue",
    (
        Field("name", TEXT, "what it is called", "Nature Human Behaviour", required=True),
        Field("kind", Choice(venues.VenueKind), "how it publishes, where its name does not tell", "journal"),
        Field("year", YEAR, "the year of the edition or volume", "2025"),
        Field("volume", NUMERAL, "the volume", "9"),
        Field("issue", NUMERAL, "the issue of the volume", "7"),
        Field("pages", NUMERAL, "the pages, or the number that stands for them", "1380-1390"),
    ),
    venues.read,
)  # fmt: skip


OVERRIDES = Record(
    "a table of what the library says",
    (
        Field("title", TEXT, "its title", "Learning from mistakes"),
        Field("authors", TEXT, "its authors, parted by semicolons", "Ada Lovelace; Charles Babbage"),
        Field("published", TEXT, "its date", "2024"),
        Field("venue", TEXT, "its venue", "International Conference on Learning Representations"),
        Field("volume", TEXT, "its volume", "12"),
        Field("issue", TEXT, "its issue", "3"),
        Field("pages", TEXT, "its pages", "12-34"),
        Field("kind", TEXT, "its kind", "book"),
        Field("editors", TEXT, "its editors, parted by semicolons", "Ada Lovelace; Charles Babbage"),
        Field("publisher", TEXT, "its publisher", "MIT Press"),
        Field("institution", TEXT, "its institution", "ETH Zurich"),
        Field("type", TEXT, "its type of thesis or report", "PhD thesis"),
        Field("number", TEXT, "its number", "TR-2024-7"),
        Field("edition", TEXT, "its edition", "2nd"),
        Field("version", TEXT, "its version", "1.2.0"),
        Field("isbn", TEXT, "its ISBN", "978-0-262-04630-5"),
        Field("abstract", LONG_TEXT, "its abstract", "Text."),
        Field("arxiv", TEXT, "its arXiv identifier", "2412.17256"),
        Field("doi", TEXT, "its DOI", "10.1145/3503161.3547905"),
        Field("pdf", TEXT, "its PDF", "https://example.org/paper.pdf"),
    ),
    dict,
)  # fmt: skip
"""What is not the list's own word and not shown: it tells a sync that the curator has decided."""


RELATION = Record(
    "a relation",
    (
        Field("to", PAPER_ID, "the other paper's id", "an-id", required=True, also_called=("paper", "id")),
        Field("kind", Choice(RelationKind), "what this paper does to the other one", "extends", required=True,
              also_called=("type", "is")),
        Field("why", LONG_PROSE, "what of the two it rests on, in a sentence that both papers show", "Text.",
              required=True,
              also_called=("note", "reason")),
    ),
    Relation,
)  # fmt: skip


def _paper(authors: tuple[str, ...], editors: tuple[str, ...] = (), **values: Any) -> partial[Paper]:
    values.pop("overrides", None)
    return partial(Paper, authors=tuple(map(Author, authors)), editors=tuple(map(Author, editors)), **values)


PAPER = Record(
    "a paper",
    (
        Field("title", PROSE, "the title as printed", "Learning from Mistakes", required=True, also_called=("name",)),
        Field("authors", ListOf(TEXT, "authors", one_a_line=True), "all authors in order, one a line", "[Ada Lovelace]",
              required=True, also_called=("by", "creators")),
        Field("authors_complete", YesOrNo(), "false where the paper has more authors than are named here", "false",
              is_asked=False),
        Field("published", PARTIAL_DATE, "the day of the first public version, as far as known", "2024-12-23",
              required=True, also_called=("date", "year", "day"),
              hint="the first public version: 2024-12-23, 2024-12 or 2024"),
        Field("kind", Choice(PaperKind), "what sort of work it is; a paper if absent", "book", is_shown=True),
        Field("venue", VENUE,
              "where it was published: the book of a chapter, the series of a book, the event of a talk", "ICLR 2025",
              also_called=("journal", "conference", "booktitle", "event", "series"), is_shown=True,
              hint="a conference with its year, or a journal"),
        Field("editors", ListOf(TEXT, "editors", one_a_line=True), "who edited the book that it is or stands in",
              "[Ada Lovelace]", also_called=("editor",)),
        Field("publisher", TEXT, "who published it", "MIT Press"),
        Field("institution", TEXT, "the university of a thesis, or who gave out a report", "ETH Zurich",
              also_called=("school", "university")),
        Field("type", TEXT, "what sort of thesis or report it is", "PhD thesis", also_called=("degree",)),
        Field("number", TEXT, "the number of a report", "TR-2024-7"),
        Field("edition", TEXT, "which edition of a book it is, without the word", "2nd"),
        Field("version", TEXT, "which version of a program or of data it is", "1.2.0"),
        Field("isbn", ISBN, "the ISBN of the book that it is or stands in", "978-0-262-04630-5", label="ISBN"),
        Field("themes", ListOf(THEME_ID, "theme ids"), "ids from themes.yml; the first is its shelf",
              "[an-id-of-themes-yml]", required=True, also_called=("topics", "categories", "shelf"),
              hint="the first that you choose is its shelf"),
        Field("tags", ListOf(TAG, "tags"), "a few words that cut across themes", "[exploration]",
              also_called=("keywords", "labels"), hint="a few that cut across themes, parted by commas"),
        Field("links", LINKS, "at least one of arxiv, doi, pdf, code, project",
              '{arxiv: "2412.17256"}', required=True,
              also_called=("urls", "url", "link", "addresses")),
        Field("language", LANGUAGE, "the language of title and abstract, if it is not that of the list", "ar",
              also_called=("lang", "langid", "locale"), is_asked=False),
        Field("abstract", LONG_PROSE, "the abstract, without Markdown", "Text.", also_called=("summary",)),
        Field("note", NOTE, "why it is on this list, in your own words", "Text.",
              also_called=("comment", "why", "remark", "description")),
        Field("level", Choice(Level), "how much it asks of its reader", "introductory", also_called=("difficulty",),
              is_shown=True),
        Field("after", ListOf(PAPER_ID, "paper ids"), "papers of this list to read first", "[an-id]",
              also_called=("prerequisites", "read_first", "requires"), is_asked=False),
        Field("relations", ListOf(RELATION, "relations", one_a_line=True),
              "how it stands to other papers of this list, as you read them; said once, in either entry",
              "[{to: an-id, kind: extends, why: Text.}]", also_called=("related", "relates_to"), is_asked=False),
        Field("short", TEXT, "the name under which it is known, where its title does not begin with it", "SCoRe",
              also_called=("short_name", "acronym", "nickname"), is_asked=False),
        Field("added", DATE, "the day it entered the list", "2024-12-23", is_asked=False),
        Field("added_by", TEXT, "who added it", "Ada Lovelace", also_called=("contributor",), is_asked=False),
        Field("aliases", ListOf(ID, "former ids"), "former ids; their addresses lead here",
              "[an-old-id]", is_asked=False),
        Field("status", Choice(Status), "what became of it", "retracted", is_asked=False),
        Field("status_note", TEXT, "what the reader should know about its status", "Retracted by its authors.",
              is_asked=False),
        Field("status_source", URL, "the address of the notice that says so", "https://doi.org/10.1000/notice",
              also_called=("notice", "status_url"), is_asked=False),
        Field("overrides", OVERRIDES, "what the library says instead, where this entry differs from it on purpose",
              "{venue: International Conference on Learning Representations}", is_asked=False),
    ),
    _paper,
)  # fmt: skip
"""Builds a `partial[Paper]` that still lacks the id, which is the file's name."""

THEME_PART = Record(
    "a part of a theme",
    (
        Field("title", TEXT, "its heading", "First steps", required=True, also_called=("name", "heading")),
        Field("description", LONG_PROSE, "a few words below the heading", "Text."),
        Field("papers", ListOf(PAPER_ID, "paper ids"), "its papers, in the order to be shown", "[an-id]",
              required=True, also_called=("ids",)),
    ),
    ThemePart,
)  # fmt: skip

THEME = Record(
    "a theme",
    (
        Field("id", ID, "the name in addresses and entries", "self-improvement", required=True),
        Field("title", TEXT, "the name that readers see", "Self-improvement", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "what binds its papers", "Text.", required=True),
        Field("parent", THEME_ID, "the id of the theme that it belongs to", "self-improvement",
              also_called=("part_of", "under", "within")),
        Field("parts", ListOf(THEME_PART, "parts", one_a_line=True),
              "runs of its papers under headings; what none names stands before them",
              "[{title: First steps, papers: [an-id]}]", also_called=("series", "sections", "groups")),
        Field("question", PROSE, "what its papers ask, in a sentence", "What makes the loop gain?"),
        Field("start", PAPER_ID, "the id of the paper to read first", "an-id", also_called=("begin", "first")),
        Field("state", NOTE,
              "how far the question is answered: what is claimed, what speaks against it, what is open; "
              "[[an-id|words]] leads to a paper", "Text.", also_called=("answer",)),
    ),
    Theme,
)  # fmt: skip

THEMES = ListOf(THEME, "themes", one_a_line=True)

STEP = Record(
    "a step",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("why", LONG_PROSE, "why it comes next", "Text.", required=True, also_called=("note", "reason")),
    ),
    Step,
)

PATH = Record(
    "a reading path",
    (
        Field("title", TEXT, "the name that readers see", "Where to begin", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "where it leads", "Text.", required=True),
        Field("steps", ListOf(STEP, "steps", one_a_line=True), "papers in reading order, each with its why",
              "[{paper: an-id, why: Text.}]", required=True, also_called=("papers",)),
    ),
    partial(partial, ReadingPath),
)  # fmt: skip
"""Builds a `partial[ReadingPath]` that still lacks the id, which is the file's name."""

NEWS = Record(
    "what has become of a paper",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("what", Choice(Turn), "what has become of it", "published", required=True, also_called=("status",)),
    ),
    News,
)

REREAD = Record(
    "a paper to read again",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("path", PATH_ID, "the id of the reading path on which it is a step", "an-id-of-paths", required=True),
    ),
    Reread,
)

DIGEST = Record(
    "an issue of the digest",
    (
        Field("since", DATE, "the day from which on it tells what is new", "2026-11-21", required=True,
              also_called=("from",)),
        Field("theme", THEME_ID, "the id of the theme that it keeps to; of none if absent", "an-id-of-themes-yml"),
        Field("words", NOTE, "what you say to its readers first", "Text.",
              also_called=("note", "intro", "opening", "description")),
        Field("added", ListOf(PAPER_ID, "paper ids", one_a_line=True), "the papers that are new, in their order",
              "[an-id]", also_called=("papers", "new")),
        Field("news", ListOf(NEWS, "news", one_a_line=True), "what has become of papers that were listed before",
              "[{paper: an-id, what: published}]", also_called=("changed",)),
        Field("reread", REREAD, "a paper of a reading path to bring back to mind",
              "{paper: an-id, path: an-id-of-paths}"),
    ),
    partial(partial, Digest),
)  # fmt: skip
"""Builds a `partial[Digest]` that still lacks the id, which is the file's name."""

CRITERION = Record(
    "a rule",
    (
        Field("id", ID, "the name by which decisions refer to it", "no-surveys", required=True),
        Field("sentence", LONG_PROSE, "what it asks of a paper", "A paper makes a claim of its own.", required=True,
              also_called=("rule", "text", "description")),
    ),
    Criterion,
)  # fmt: skip

CRITERIA = ListOf(CRITERION, "rules", one_a_line=True)


def _as_in_papers(name: str, *, required: bool = False) -> Field:
    (field,) = (field for field in PAPER.fields if field.name == name)
    return replace(field, required=required)


def _considered(authors: tuple[str, ...] = (), **values: Any) -> partial[Considered]:
    return partial(Considered, authors=tuple(map(Author, authors)), **values)


CANDIDATE = Record(
    "a candidate",
    (
        _as_in_papers("title", required=True),
        _as_in_papers("authors"),
        _as_in_papers("published"),
        _as_in_papers("links", required=True),
        Field("decision", Choice(Decision), "whether it is watched or left out", "out", required=True),
        Field("rule", RULE_ID, "the id of the rule in criteria.yml that decided; needed where it is left out",
              "no-surveys", also_called=("criterion",)),
        Field("decided", DATE, "the day of the decision", "2026-03-01", required=True, also_called=("date", "on")),
        Field("reason", LONG_PROSE, "why it was decided so", "Text.", required=True,
              also_called=("why", "note", "comment")),
        Field("reconsider", LONG_PROSE, "what would change the decision", "Text.",
              also_called=("until", "unless")),
    ),
    _considered,
)  # fmt: skip
"""Builds a `partial[Considered]` that still lacks the id, which is the file's name."""

PERSON = Record(
    "a person",
    (
        Field("name", TEXT, "the spelling that the list prefers", "Ada Lovelace", required=True),
        Field("also", ListOf(TEXT, "spellings"), "other spellings that papers print", "[A. Lovelace]",
              also_called=("aliases", "variants")),
    ),
    Person,
)  # fmt: skip

PEOPLE = ListOf(PERSON, "people", one_a_line=True)

SERIES = Record(
    "a venue of the list",
    (
        Field("name", TEXT, "the short name, under which its years stand together", "ICLR", required=True),
        Field("full_name", TEXT, "the name in full, as references have it",
              "International Conference on Learning Representations", also_called=("long_name", "title")),
        Field("kind", Choice(venues.VenueKind), "how it publishes", "conference", also_called=("type",)),
        Field("aliases", ListOf(TEXT, "names"), "other names that entries write", "[Learning Representations]",
              also_called=("also",)),
    ),
    venues.Series,
)  # fmt: skip

VENUES = ListOf(SERIES, "venues", one_a_line=True)

DIFFERENT = Record(
    "a pair of papers",
    (
        Field("papers", ListOf(PAPER_ID, "paper ids"), "the papers that look alike but are not one", "[one, two]",
              required=True),
        Field("why", TEXT, "how one tells them apart", "The second part has a title of its own.", required=True),
    ),
    dict,
)  # fmt: skip

ALL_DIFFERENT = ListOf(DIFFERENT, "pairs of papers", one_a_line=True)


def _palette() -> Record:
    names = {
        "background": "the ground of every page",
        "surface": "the ground of what stands out from it",
        "text": "what is read",
        "muted": "what is read second",
        "line": "lines",
        "accent": "links",
        "highlight": "the ground of what is found",
    }
    return Record("colours", tuple(Field(name, COLOUR, use, '"#7a2e2e"') for name, use in names.items()), Palette)


FONT = Record(
    "a font",
    (
        Field("family", FONT_FAMILY, "what it is called", "Source Serif 4", required=True, also_called=("name",)),
        Field("regular", FONT_FILE, "its file, unless the reader's system has it", "serif.woff2",
              also_called=("file",)),
        Field("bold", FONT_FILE, "the file of its bold letters", "serif-bold.woff2"),
        Field("italic", FONT_FILE, "the file of its italics", "serif-italic.woff2"),
    ),
    Font,
)  # fmt: skip

FONTS = Record(
    "a table of fonts",
    (
        Field("text", FONT, "what is read", "{family: Source Serif 4}"),
        Field("interface", FONT, "what surrounds it", "{family: Source Sans 3}"),
        Field("code", FONT, "what programs read", "{family: Source Code Pro}"),
    ),
    Fonts,
)

COLOURS = Record(
    "a table of colours",
    (
        Field("light", _palette(), "by day", '{accent: "#7a2e2e"}'),
        Field("dark", _palette(), "by night", '{accent: "#e8a598"}'),
    ),
    Colours,
)

FOOT_LINE = Record(
    "a line at the foot",
    (
        Field("text", TEXT, "what it says", "Imprint", required=True),
        Field("url", URL, "where it leads", "https://example.org/imprint", also_called=("link",)),
    ),
    FootLine,
)


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


def _navigation(first: tuple[NavPart, ...]) -> tuple[NavPart, ...]:
    return (*first, *(part for part in NavPart if part not in first))


def _look(
    license: Licence | None = None,  # noqa: A002 - the key
    navigation: tuple[NavPart, ...] = (),
    without: tuple[Feature, ...] = (),
    **values: Any,
) -> Look:
    return Look(license, navigation=_navigation(navigation), without=frozenset(without), **values)


_LOOK = (
    Field("license", LICENCE, "what may be done with what the list says", "CC-BY-4.0", also_called=("licence",)),
    Field("logo", IMAGE, "the picture beside its name: a file of content/assets/", "logo.svg"),
    Field("colours", COLOURS, "its own colours", '{light: {accent: "#7a2e2e"}}',
          also_called=("colors", "palette", "theme")),
    Field("fonts", FONTS, "its own fonts", "{text: {family: Georgia}}", also_called=("font",)),
    Field("footer", ListOf(FOOT_LINE, "lines", one_a_line=True), "lines at the foot of every page",
          "[{text: Imprint}]"),
    Field("navigation", ListOf(Choice(NavPart), "parts"), "what of the navigation comes first",
          "[themes, list]", also_called=("nav",)),
    Field("without", ListOf(Choice(Feature), "features"), "what the website does without", "[timeline, compare]",
          also_called=("features", "disable")),
    Field("archive", YesOrNo(), "true where the website offers itself as one file, to be read without a network",
          "true", also_called=("zip", "download")),
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
    look = {field.name: values.pop(field.name) for field in _LOOK if field.name in values}
    return Site(**values, url=url if url is None or url.endswith("/") else url + "/", look=_look(**look))


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
        *_LOOK,
        Field("format", FORMAT, "the version of the format in which the list is kept; 1 if absent", "2",
              also_called=("format_version",)),
    ),
    _site,
)  # fmt: skip
