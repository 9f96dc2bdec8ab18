"""Words that carry grammar rather than meaning: looked for in titles and names only, and never demanded of a paper."""

_LISTED = (
    "a about after all also am among an and any are as at be because been before being between both but by can "
    "could did do does doing done each either else few for from further had has have having he her here him his "
    "how however i if in into is it its itself just may me might more most much must my neither nor not now of "
    "off on once one only or other our ours out over own per same shall she should since so some such than that "
    "the their them then there these they this those through thus to too toward towards under until up upon us "
    "very via was we were what when where whether which while who whom whose why will with within without would "
    "yet you your"
)
STOP_WORDS = frozenset(_LISTED.split())
