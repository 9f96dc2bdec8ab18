"""Who and what is the same under several names."""

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.values import Choice
from generator.content.words import PAPER_ID, TEXT
from generator.model import Person
from generator.text import venues

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
