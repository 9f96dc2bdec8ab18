# ruff: noqa: RUF001 - the signs that TeX's commands print look like other signs
r"""What TeX's commands print, as far as bibliographies and abstracts use them. Names stand without the backslash."""

from collections.abc import Mapping, Sequence

ACCENTS: Mapping[str, str] = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "h": "\u0309", "G": "\u030f", "U": "\u030e",
    "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361",
}  # fmt: skip
"""Accents by their command, as the combining characters that follow the letter."""

SPACING_ACCENTS: Mapping[str, str] = {"`": "`", "'": "´", "^": "^", "~": "~", "=": "¯", '"': "¨", ".": "˙", "c": "¸"}
r"""What an accent prints over nothing, as in `\~{}`."""

# fmt: off
SYMBOLS: Mapping[str, str] = {
    # Letters.
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "textschwa": "ə",
    # Marks of reading.
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…", "dotsc": "…", "dotso": "…",
    "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textquotesingle": "'", "textquotedbl": '"', "quotesinglbase": "‚", "quotedblbase": "„", "glqq": "„", "grqq": "“",
    "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "guillemotleft": "«",
    "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "hyphen": "-", "lq": "‘", "rq": "’", "textexclamdown": "¡", "textquestiondown": "¿", "textperiodcentered": "·",
    "slash": "/", "textbullet": "•", "textasteriskcentered": "∗", "textdagger": "†", "textdaggerdbl": "‡", "dag": "†",
    "ddag": "‡", "S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶", "textnumero": "№",
    "textvisiblespace": "␣", "textless": "<", "textgreater": ">", "textbar": "|", "textbardbl": "‖",
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textasciiacute": "´",
    "textasciidieresis": "¨", "textasciimacron": "¯", "textunderscore": "_", "textdollar": "$", "textpercent": "%",
    "textampersand": "&", "textnumbersign": "#", "textsterling": "£", "textcompwordmark": "", "textthreequarters": "¾",
    "textonehalf": "½", "textonequarter": "¼",
    # Signs.
    "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™", "textservicemark": "℠",
    "textdegree": "°", "degree": "°", "celsius": "℃", "textcelsius": "℃", "textmu": "µ", "textmicro": "µ",
    "micro": "µ", "textohm": "Ω", "textmho": "℧", "textordfeminine": "ª", "textordmasculine": "º",
    "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³", "textperthousand": "‰", "textpm": "±",
    "texttimes": "×", "textdiv": "÷", "textminus": "−", "textlnot": "¬", "textrightarrow": "→", "textleftarrow": "←",
    "textuparrow": "↑", "textdownarrow": "↓", "textestimated": "℮", "textmusicalnote": "♪", "checkmark": "✓",
    "pounds": "£", "euro": "€", "EUR": "€", "texteuro": "€", "texteurosymbol": "€", "textyen": "¥", "yen": "¥",
    "textcent": "¢", "textcurrency": "¤", "textwon": "₩", "textflorin": "ƒ", "textbaht": "฿",
    # Names of programs.
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "LuaTeX": "LuaTeX",
    "XeLaTeX": "XeLaTeX", "LuaLaTeX": "LuaLaTeX", "pdfTeX": "pdfTeX", "pdfLaTeX": "pdfLaTeX", "ConTeXt": "ConTeXt",
    "MF": "METAFONT", "METAFONT": "METAFONT", "AmS": "AMS", "AmSTeX": "AMS-TeX",
    # Greek letters, which mathematics and the package textgreek print.
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "textalpha": "α", "textbeta": "β", "textgamma": "γ", "textdelta": "δ", "textepsilon": "ε", "textzeta": "ζ",
    "texteta": "η", "texttheta": "θ", "textiota": "ι", "textkappa": "κ", "textlambda": "λ", "textmugreek": "μ",
    "textnu": "ν", "textxi": "ξ", "textpi": "π", "textrho": "ρ", "textsigma": "σ", "texttau": "τ", "textupsilon": "υ",
    "textphi": "φ", "textchi": "χ", "textpsi": "ψ", "textomega": "ω", "textGamma": "Γ", "textDelta": "Δ",
    "textTheta": "Θ", "textLambda": "Λ", "textXi": "Ξ", "textPi": "Π", "textSigma": "Σ", "textPhi": "Φ",
    "textPsi": "Ψ", "textOmega": "Ω",
    # Signs of mathematics that stand outside of a formula, as many sources write them.
    "pm": "±", "mp": "∓", "times": "×", "div": "÷", "cdot": "⋅", "cdots": "⋯", "ast": "∗", "star": "⋆", "circ": "∘",
    "bullet": "•", "sim": "∼", "simeq": "≃", "approx": "≈", "cong": "≅", "equiv": "≡", "neq": "≠", "ne": "≠",
    "leq": "≤", "le": "≤", "leqslant": "⩽", "geq": "≥", "ge": "≥", "geqslant": "⩾", "ll": "≪", "gg": "≫", "lt": "<",
    "gt": ">", "propto": "∝", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫",
    "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇", "cup": "∪",
    "cap": "∩", "setminus": "∖", "emptyset": "∅", "varnothing": "∅", "forall": "∀", "exists": "∃", "neg": "¬",
    "lnot": "¬", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨", "oplus": "⊕", "otimes": "⊗", "perp": "⊥",
    "parallel": "∥", "mid": "∣", "vert": "|", "Vert": "‖", "angle": "∠", "prime": "′", "ell": "ℓ", "hbar": "ℏ",
    "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "wp": "℘", "to": "→", "rightarrow": "→", "longrightarrow": "⟶",
    "leftarrow": "←", "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
    "iff": "⟺", "implies": "⟹", "mapsto": "↦", "uparrow": "↑", "downarrow": "↓", "langle": "⟨", "rangle": "⟩",
    "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "backslash": "\\", "bigcirc": "◯", "square": "□",
    "Box": "□", "diamond": "⋄", "triangle": "△", "clubsuit": "♣", "diamondsuit": "♢", "heartsuit": "♡",
    "spadesuit": "♠", "sharp": "♯", "flat": "♭", "natural": "♮", "odot": "⊙", "ominus": "⊖", "rightleftharpoons": "⇌",
    "lesssim": "≲", "gtrsim": "≳", "asymp": "≍", "models": "⊨", "vdash": "⊢", "top": "⊤", "bot": "⊥",
    # Blanks.
    "quad": " ", "qquad": " ", "enspace": " ", "enskip": " ", "thinspace": " ", "space": " ", "newline": " ",
    "linebreak": " ", "par": " ", "hfill": " ", "negthinspace": "", "allowbreak": "", "nobreak": "", "relax": "",
    "protect": "", "noindent": "", "break": " ", "xspace": "", "nolinebreak": "", "sloppy": "", "unskip": "",
}
"""Commands without an argument."""

SHOWN: Mapping[str, int] = {
    "emph": 1, "text": 1, "textbf": 1, "textit": 1, "textmd": 1, "textnormal": 1, "textrm": 1, "textsc": 1, "textsf": 1,
    "textsl": 1, "texttt": 1, "textup": 1, "mbox": 1, "hbox": 1, "fbox": 1, "uline": 1, "uuline": 1, "underline": 1,
    "mkbibquote": 1, "mkbibemph": 1, "mkbibitalic": 1, "mkbibbold": 1, "enquote": 1,
    "NoCaseChange": 1, "nocase": 1, "natexlab": 1, "bibnamefont": 1, "bibfnamefont": 1, "ce": 1,
    "textls": 1, "hl": 1, "smash": 1, "bibinfo": 2, "foreignlanguage": 2, "textcolor": 2, "href": 2, "hyperlink": 2,
    "texorpdfstring": 2, "raisebox": 2,
}
"""Commands that show the last of their arguments, with the number of these."""

VERBATIM: Sequence[str] = ("url", "nolinkurl", "path", "verb", "detokenize")
"""Commands that show their one argument as it is written."""

SWITCHES: Sequence[str] = (
    "em", "it", "bf", "sc", "tt", "sf", "rm", "sl", "itshape", "bfseries", "scshape", "ttfamily", "sffamily",
    "rmfamily", "slshape", "upshape", "mdseries", "normalfont", "tiny", "scriptsize", "footnotesize", "small",
    "normalsize", "large", "Large", "LARGE", "huge", "Huge", "boldmath", "raggedright", "centering",
)
"""Commands that change the type from where they stand, and print nothing."""

LEFT_OUT: Mapping[str, int] = {
    "footnote": 1, "footnotemark": 0, "thanks": 1, "label": 1, "index": 1, "ref": 1, "eqref": 1, "noopsort": 1,
    "SortNoop": 1, "vspace": 1, "hspace": 1, "color": 1, "phantom": 1, "hphantom": 1, "vphantom": 1,
    "selectlanguage": 1, "phantomsection": 0, "lsstyle": 0,
}
"""Commands that print nothing where they stand, with the number of their arguments."""

MATHEMATICAL: Mapping[str, int] = {
    "mathcal": 1, "mathbb": 1, "mathbf": 1, "mathrm": 1, "mathit": 1, "mathsf": 1, "mathtt": 1, "mathfrak": 1,
    "mathscr": 1, "boldsymbol": 1, "operatorname": 1, "sqrt": 1, "frac": 2, "dfrac": 2, "tfrac": 2, "binom": 2,
    "hat": 1, "bar": 1, "vec": 1, "tilde": 1, "dot": 1, "ddot": 1, "check": 1, "breve": 1, "acute": 1, "grave": 1,
    "overline": 1, "widehat": 1, "widetilde": 1, "overrightarrow": 1,
}
"""Commands that exist in formulas alone, with the number of their arguments."""
# fmt: on
