"""The faces that come with Papershelf, and which letters each of their files holds.

The files are cut by `tools/fonts.py`, which reads this table too.
"""

FACES = {"serif": "Papershelf Serif", "sans": "Papershelf Sans"}
"""What style sheets call each, by what its files are called."""

WEIGHTS = (400, 700)
"""The lightest and the heaviest of which they are capable; both vary."""

PARTS = {
    "latin": (
        (0x20, 0x7E), (0xA0, 0xFF), (0x131, 0x131), (0x152, 0x153), (0x2010, 0x2015), (0x2018, 0x201E),
        (0x2022, 0x2022), (0x2026, 0x2026), (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2122, 0x2122),
        (0x2190, 0x2193), (0x2212, 0x2212),
    ),
    "latin-ext": ((0x100, 0x130), (0x132, 0x151), (0x154, 0x17F), (0x218, 0x21B)),
    "greek": ((0x384, 0x3CE),),
}  # fmt: skip
"""The code points of each file, from the first to the last of every stretch. "latin" is what every list needs: signs
and the languages of Western Europe."""
