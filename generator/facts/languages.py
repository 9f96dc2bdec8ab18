"""What BibLaTeX's field "langid" calls languages, in the words of babel, the package of TeX."""

from collections.abc import Mapping

# fmt: off
LANGIDS: Mapping[str, str] = {
    "af": "afrikaans", "ar": "arabic", "be": "belarusian", "bg": "bulgarian", "bn": "bengali", "bs": "bosnian",
    "ca": "catalan", "cs": "czech", "cy": "welsh", "da": "danish", "de": "german", "de-AT": "austrian", "el": "greek",
    "en": "english", "en-GB": "british", "en-US": "american", "eo": "esperanto", "es": "spanish", "et": "estonian",
    "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "gl": "galician", "he": "hebrew",
    "hi": "hindi", "hr": "croatian", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "is": "icelandic",
    "it": "italian", "ja": "japanese", "ka": "georgian", "ko": "korean", "la": "latin", "lt": "lithuanian",
    "lv": "latvian", "mk": "macedonian", "ms": "malay", "nb": "norsk", "nl": "dutch", "nn": "nynorsk", "pl": "polish",
    "pt": "portuguese", "pt-BR": "brazilian", "ro": "romanian", "ru": "russian", "sk": "slovak", "sl": "slovene",
    "sq": "albanian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "th": "thai", "tr": "turkish", "uk": "ukrainian",
    "ur": "urdu", "vi": "vietnamese", "zh": "chinese", "zh-Hans": "chinese-simplified",
    "zh-Hant": "chinese-traditional",
}
"""By their tags."""

OTHER_NAMES: Mapping[str, str] = {
    "ngerman": "de", "naustrian": "de-AT", "deutsch": "de", "usenglish": "en-US", "ukenglish": "en-GB",
    "francais": "fr", "français": "fr", "acadian": "fr", "farsi": "fa", "norwegian": "nb", "slovenian": "sl",
    "brazil": "pt-BR", "portuges": "pt", "bahasa": "id", "magyar": "hu", "中文": "zh",
}
"""Names that are read too, and the tags that they stand for."""
# fmt: on

COUNTRIES: Mapping[str, str] = {
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "ua": "uk", "vn": "vi",
}  # fmt: skip
"""Codes of countries (ISO 3166-1) that people write for languages and that stand for none, and what is meant."""
