"""Dates as exact as they are known."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day, as ISO 8601 writes them (2024, 2024-12, 2024-12-23)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date as far as it is known: "2024-12"."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Orders dates of different precision; the less precise one counts as earlier."""
        return (self.year, self.month or 0, self.day or 0)
