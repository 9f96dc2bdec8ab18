"""Characters that no reader sees, and where some of them are right; all are insides of classes.

They are Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt), with the controls, the separators of lines
and paragraphs, the marks of annotations, and what will never be a character.
"""

from collections.abc import Mapping, Sequence

INVISIBLE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b\u2028-\u202e\u2060-\u206f\u3164"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
)
"""Those that change, hide or reorder what stands beside them, wherever they stand."""

INVISIBLE_BEYOND = (
    "\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    "\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff"
    "\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff"
    "\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff"
    "\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff\U0010fffe\U0010ffff"
)
"""The same beyond Unicode's first plane, and the halves by which some programs write what lies there.

JSON Schema goes without them: its patterns count such halves in one program, and whole characters in another.
"""

UNKNOWN = "\ufffd\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
"""Those that are seen and say nothing (Unicode, sections 23.5 and 23.8): U+FFFD stands where a character was lost when
a text was read, and one for private use is whatever the font says that it came with, mostly in a PDF.

They are no errors, as sources have them too, and only a person knows what is meant.
"""

DIRECTION_MARKS = "\u200e\u200f"
"""What keeps marks and digits on their side (UAX #9, section 2.6): right in texts with letters that run to the left."""

SHAPED: Mapping[str, str] = {
    "joined letters": (
        "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1700-\u18af\u1900-\u1aaf\u1b00-\u1c4f\ua800-\uabff\ufb50-\ufdcf"
        "\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
    ),
    "pictures": "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff",
    "coloured pictures": "\ufe0f",
    "keys": "#*0-9",
    "Han": "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd",
    "Mongolian": "\u1800-\u18af",
}
"""Characters that take another shape before some marks."""

SHAPING: Mapping[str, Sequence[str]] = {
    "\u200c": ("joined letters",),
    "\u200d": ("joined letters", "pictures", "coloured pictures"),
    "\ufe00-\ufe0f": ("joined letters", "pictures", "keys", "Han"),
    "\u180b-\u180f": ("Mongolian",),
    "\U000e0100-\U000e01ef": ("Han",),
}
"""Those marks, and which characters they are right behind.

Persian and the scripts of India join letters by them, and emoji pictures (The Unicode Standard, sections 9.2, 12.1 and
23.2 to 23.4; UTS #51); variants of Han characters tell names apart (UTS #37).
"""
