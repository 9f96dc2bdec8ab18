"""How well one colour is read on another, as WCAG 2.2 measures it. Colours are written as in "#7a2e2e"."""

from collections.abc import Iterable, Sequence

_HIGHEST = 255


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(_linear(one)), _luminance(_linear(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def nearest_readable(colour: str, grounds: Sequence[str], least: float) -> str | None:
    """Return the colour that is nearest in lightness, of the same hue, and has a contrast to every ground.

    None if there is none, which is so where the grounds are far from each other.
    """
    found = [shade for shade in _shades(colour) if all(contrast(shade, ground) >= least for ground in grounds)]
    lightness = _luminance(_linear(colour)) ** (1 / 3)  # as in CIELAB
    return min(found, key=lambda shade: abs(_luminance(_linear(shade)) ** (1 / 3) - lightness), default=None)


def _shades(colour: str) -> Iterable[str]:
    """Yield a colour mixed with ever more black, and with ever more white."""
    parts = _linear(colour)
    for step in range(_HIGHEST + 1):
        share = step / _HIGHEST
        yield _written(tuple(part * (1 - share) for part in parts))
        yield _written(tuple(part + (1 - part) * share for part in parts))


def _linear(colour: str) -> tuple[float, ...]:
    """Return the shares of red, green and blue light (IEC 61966-2-1)."""
    return tuple(map(_to_linear, bytes.fromhex(colour.removeprefix("#"))))


def _to_linear(value: int) -> float:
    share = value / _HIGHEST
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the standard's


def _written(parts: tuple[float, ...]) -> str:
    return "#" + bytes(map(_from_linear, parts)).hex()


def _from_linear(part: float) -> int:
    share = part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055  # noqa: PLR2004 - the standard's
    return round(share * _HIGHEST)


def _luminance(parts: tuple[float, ...]) -> float:
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
