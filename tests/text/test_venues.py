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
        ("ICML 2024 Workshop on Mechanistic Interpretability (poster)", None, None),
        ("SEA Workshop @ NeurIPS 2025 (oral)", None, None),
        ("Nature Human Behaviour (2025), 9(7), 1380-1390", None, None),
        ("Evolutionary Computation 32(3), 2024", None, None),
        ("2024", None, None),
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
        ("TMLR 2024", VenueKind.JOURNAL),
        ("IEEE Robotics and Automation Letters", VenueKind.JOURNAL),
        ("Workshop on Everything 2024", VenueKind.UNKNOWN),
        ("SEA Workshop @ NeurIPS 2025 (oral)", VenueKind.UNKNOWN),
    ],
)
def test_the_kind_is_known_only_of_series_in_the_tables(text: str, kind: VenueKind) -> None:
    assert venues.read(text).kind is kind
