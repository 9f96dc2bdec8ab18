import pytest

from generator.text import venues
from generator.text.venues import VenueKind


@pytest.mark.parametrize(
    ("text", "series", "year"),
    [
        ("ICLR 2025", "ICLR", 2025),
        ("  ACM  Multimedia 2022", "ACM Multimedia", 2022),
        ("NeurIPS 2023 (Datasets and Benchmarks)", "NeurIPS", 2023),
        ("Findings of ACL 2026", "Findings of ACL", 2026),
        ("ICML 2024 Workshop on Mechanistic Interpretability (poster)", None, 2024),
        ("SEA Workshop @ NeurIPS 2025 (oral)", None, 2025),
        ("Nature Human Behaviour (2025), 9(7), 1380-1390", None, 2025),
        ("Evolutionary Computation 32(3), 2024", None, 2024),
        ("Annals of Toys, 1990-1999", None, None),
        ("From 1984 to 2001", None, None),
        ("2024", None, 2024),
        ("IEEE Robotics and Automation Letters", None, None),
    ],
)
def test_an_edition_belongs_to_its_series_and_other_text_stays(text: str, series: str | None, year: int | None) -> None:
    venue = venues.read(text)
    assert (venue.series, venue.year) == (series or text, year)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ICLR 2025", VenueKind.CONFERENCE),
        ("Findings of ACL 2026", VenueKind.CONFERENCE),
        ("Proceedings of the 30th Conference on Toys", VenueKind.CONFERENCE),
        ("TMLR 2024", VenueKind.JOURNAL),
        ("Proceedings of the National Academy of Sciences", VenueKind.JOURNAL),
        ("IEEE Robotics and Automation Letters", VenueKind.JOURNAL),
        ("IEEE Internet of Things Journal 11(16):27421-27434, Aug. 2024", VenueKind.JOURNAL),
        ("Evolutionary Computation 32(3), 2024", VenueKind.JOURNAL),
        ("Workshop on Everything 2024", VenueKind.WORKSHOP),
        ("Proceedings of the Workshop on Toys", VenueKind.WORKSHOP),
        ("SEA Workshop @ NeurIPS 2025 (oral)", VenueKind.WORKSHOP),
        ("bioRxiv", VenueKind.PREPRINT),
        ("A meeting nobody knows 2025", None),
        ("The Journalist", None),
    ],
)
def test_the_kind_is_known_by_name_by_a_word_or_by_volume_and_issue(text: str, kind: VenueKind | None) -> None:
    assert venues.read(text).kind is kind


def test_what_is_said_beside_the_name_counts_before_it() -> None:
    venue = venues.read("ICLR", kind=VenueKind.WORKSHOP, year=2025, pages="1-8")
    assert (venue.text, venue.series, venue.kind, venue.pages) == ("ICLR 2025", "ICLR", VenueKind.WORKSHOP, "1-8")


def test_the_list_s_own_venues_count_before_the_tables() -> None:
    toys = venues.Series("ToyConf", "Conference on Toys", VenueKind.CONFERENCE, ("TC",))
    own = {venues.series_key(name): toys for name in toys.names}
    for written in ("ToyConf 2024", "tc 2024", "Conference  on Toys 2024"):
        venue = venues.with_own(venues.read(written), own)
        assert (venue.series, venue.text_in_full) == ("ToyConf", "Conference on Toys 2024")
        assert venue.kind is VenueKind.CONFERENCE
    other = venues.read("ICLR 2025")
    assert venues.with_own(other, own) is other
