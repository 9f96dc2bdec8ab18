"""A seeded generator of lists that look real, with duplicates planted in them.

Titles follow the patterns of machine-learning papers, authors form groups that write several papers together, and the
traps of real lists are there: parts of a series, new versions of a system, papers of one group on neighbouring matters.
"""

# ruff: noqa: E501, S311, SIM905 - words in a row are read more easily than in quotes; seeded, not secret
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

_GIVEN = (
    "Ada Anna Bjørn Carlos Chen Chloé Daniel Dilek Elena Emre Fei Fatima François Grace Hao Hiroshi Ingrid Ivan Jing "
    "João José Jun Katarzyna Lei Li Lucía Łukasz Mehmet Mei Min Mohammad Nadia Noah Olga Pedro Priya Qi Rania Sergey "
    "Søren Tao Tomáš Ursula Wei Xiao Yan Yuki Zeynep Zoltán"
).split()
_FAMILY = (
    "Abbasi Andersen Bäcker Bauer Carvalho Chen Cho Demir Dubois Eriksson Fernández Fischer García Ghosh Gupta Hakkani "
    "Hansen He Horváth Huang Ibrahim Ito Ivanov Jensen Kaya Kim Kowalski Kumar Lange Lee Li Lindqvist Liu López Ma Meyer "
    "Müller Nakamura Nguyễn Novák Oliveira Park Patel Petrov Qian Rossi Ødegård Sato Schmidt Şahin Silva Singh Sun Szabó "
    "Tanaka Tran Wang Weiß Wu Xu Yamamoto Yang Yilmaz Zhang Zhao Zhou Žukauskas"
).split()
_DOING = (
    "Learning Training Aligning Steering Evaluating Understanding Scaling Distilling Probing Exploring Improving "
    "Measuring Planning Grounding Pruning Calibrating Rethinking Compressing Auditing Composing Bootstrapping Verifying"
).split()
_HOW = (
    "Adaptive Adversarial Amortized Asynchronous Bayesian Causal Compositional Contrastive Curriculum-Based Decentralized "
    "Differentiable Distributional Efficient Entropic Equivariant Federated Hierarchical Implicit Latent Lifelong "
    "Multimodal Neurosymbolic Offline Online Optimistic Predictive Probabilistic Recursive Robust Self-Supervised Sparse "
    "Stochastic Temporal Uncertainty-Aware Unsupervised Verifiable Weakly-Supervised Zero-Shot"
).split()
_WHAT = (
    "Agents; Attention Heads; Bandits; Belief States; Code Generators; Contracts; Conversations; Critics; Curricula; "
    "Dexterous Hands; Dialogue Systems; Diffusion Models; Embeddings; Ensembles; Exploration Bonuses; Feedback Loops; "
    "Graph Networks; Image Editors; Instructions; Knowledge Graphs; Language Models; Legged Robots; Markov Games; "
    "Memory; Motion Planners; Neural Operators; Optimizers; Policies; Preferences; Proofs; Prompts; Quadrotors; "
    "Rationales; Recommenders; Representations; Retrievers; Reward Models; Simulators; Skills; Speech Recognizers; "
    "Subgoals; Tabular Data; Teachers; Time Series; Tokenizers; Tool Use; Trajectories; Transformers; Tree Search; "
    "Video Generators; Vision Encoders; World Models"
).split("; ")
_WHERE = (
    "Autonomous Driving; Battery Chemistry; Clinical Notes; Climate Forecasts; Cluttered Kitchens; Crowded Sidewalks; "
    "Drug Discovery; Federated Hospitals; Financial Markets; Game Theory; Genome Assembly; Humanoid Locomotion; "
    "Industrial Inspection; Legal Reasoning; Low-Resource Languages; Materials Science; Mathematical Olympiads; "
    "Medical Imaging; Multi-Agent Warehouses; Music Composition; Open-Ended Worlds; Particle Physics; Power Grids; "
    "Protein Folding; Public Health; Remote Sensing; Robotic Surgery; Satellite Scheduling; Smart Homes; "
    "Software Repositories; Strategic Board Games; Supply Chains; Theorem Proving; Traffic Control; "
    "Underwater Vehicles; Urban Planning; Wearable Sensors; Web Navigation; Wildlife Monitoring"
).split("; ")
_SYLLABLES = "ar ba co da el fi gra hu in jo ka lo mi no or pe qua ri so ta ul ve wi xe ya zo".split()


@dataclass(frozen=True)
class Entry:
    """What an entry of the list says; only what tells papers apart."""

    id: str
    title: str
    authors: tuple[str, ...]
    links: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The entry's file."""
        authors = "".join(f"  - {author}\n" for author in self.authors)
        links = "".join(f"  {key}: {value}\n" for key, value in self.links.items())
        title = self.title.replace("\\", "\\\\")
        return f'title: "{title}"\nauthors:\n{authors}published: 2025\nthemes: [first]\nlinks:\n{links}'


def make_list(size: int, seed: int) -> list[Entry]:
    """Return entries of which no two are one paper."""
    rng = random.Random(seed)
    groups = [[_name(rng) for _ in range(rng.randint(3, 9))] for _ in range(max(3, size // 8))]
    titles: dict[str, None] = {}
    while len(titles) < size:
        titles.update(dict.fromkeys(_titles(rng)))
    entries = []
    for number, title in enumerate(list(titles)[:size]):
        group = rng.choice(groups)
        authors = rng.sample(group, rng.randint(2, min(6, len(group))))
        if rng.random() < 0.2:
            authors = list(dict.fromkeys([*authors, _name(rng)]))
        entries.append(Entry(f"paper-{number:05}", title, tuple(authors), _links(rng, number)))
    return entries


def plant(entries: list[Entry], seed: int) -> list[tuple[str, Entry]]:
    """Return forty duplicates of entries, four of each kind, each with the id of what it duplicates."""
    rng = random.Random(seed)
    planted = []
    for number, disguise in enumerate(_DISGUISES * 4):
        original = rng.choice([entry for entry in entries if _suits(disguise, entry)])
        copy = disguise(original, rng)
        planted.append((original.id, replace(copy, id=f"zz-copy-{number:02}")))
    return planted


def _name(rng: random.Random) -> str:
    middle = f" {rng.choice('ABCDEFGHJKLMNPRSTW')}." if rng.random() < 0.15 else ""
    family = "-".join(rng.sample(_FAMILY, 2)) if rng.random() < 0.05 else rng.choice(_FAMILY)
    return f"{rng.choice(_GIVEN)}{middle} {family}"


def _acronym(rng: random.Random) -> str:
    word = "".join(rng.sample(_SYLLABLES, rng.randint(2, 3)))
    return rng.choice((word.upper(), word.capitalize(), f"{word[:2].upper()}-{word[2:].capitalize()}"))


def _titles(rng: random.Random) -> Iterator[str]:
    """Yield a title, or those of a series."""
    how, what, where, doing = rng.choice(_HOW), rng.choice(_WHAT), rng.choice(_WHERE), rng.choice(_DOING)
    other, name = rng.choice(_WHAT), _acronym(rng)
    plain = rng.choice(
        (
            f"{doing} {how} {what} for {where}",
            f"{how} {what} with {other}: A Study in {where}",
            f"{name}: {doing} {what} from {other} in {where}",
            f"{name}: {how} {other} for {where}",
            f"On the Limits of {how} {what} in {where}",
            f"{what} Are {how} {other}",
            f"Can {what} Replace {other} in {where}?",
            f"Towards {how} {what} by {doing} {other}",
            f"{doing} {what} without {other}",
            f"A Survey of {how} {what} for {where}",
        )
    )
    yield plain
    if rng.random() < 0.03:
        yield from (f"{plain}, Part {number}" for number in ("II", "III"))
    elif rng.random() < 0.03 and plain.startswith(f"{name}: "):
        yield f"{name}-v2: {rng.choice(_DOING)} {rng.choice(_WHAT)} at Scale"
    elif rng.random() < 0.03:
        yield f"{plain} {rng.randint(2021, 2024)}"


def _links(rng: random.Random, number: int) -> dict[str, str]:
    arxiv = f"{rng.randint(15, 24)}{rng.randint(1, 12):02}.{number + 1:05}"
    doi = f"10.{rng.randint(1000, 9999)}/{rng.choice('abcdef')}.{number}"
    return rng.choice(({"arxiv": arxiv}, {"arxiv": arxiv}, {"arxiv": arxiv, "doi": doi}, {"doi": doi}))


def _new_link(rng: random.Random) -> dict[str, str]:
    return {"doi": f"10.{rng.randint(1000, 9999)}/published.{rng.randint(10**6, 10**7)}"}


def _another_version(entry: Entry, rng: random.Random) -> Entry:
    arxiv = entry.links["arxiv"]
    link = rng.choice((f"{arxiv}v{rng.randint(2, 5)}", f"https://arxiv.org/abs/{arxiv}v1"))
    return replace(entry, links={"arxiv": link})


def _address_of_the_pdf(entry: Entry, rng: random.Random) -> Entry:
    return replace(entry, links={"pdf": f"https://arxiv.org/pdf/{entry.links['arxiv']}v{rng.randint(1, 3)}.pdf"})


def _doi_of_arxiv(entry: Entry, _: random.Random) -> Entry:
    return replace(entry, links={"doi": f"10.48550/arXiv.{entry.links['arxiv']}"})


def _doi_in_capitals(entry: Entry, _: random.Random) -> Entry:
    return replace(entry, links={"doi": f"https://doi.org/{entry.links['doi'].upper()}"})


def _other_case(entry: Entry, rng: random.Random) -> Entry:
    title = rng.choice((entry.title.capitalize(), entry.title.upper(), entry.title.replace("-", " ") + "."))
    return replace(entry, title=title, links=_new_link(rng))


def _typing_error(entry: Entry, rng: random.Random) -> Entry:
    places = [place for place, mark in enumerate(entry.title) if mark.isalpha() and place > len(entry.title) // 2]
    place = rng.choice(places)
    title = entry.title[:place] + entry.title[place + 1 :]
    return replace(entry, title=title, links=_new_link(rng))


def _small_words(entry: Entry, rng: random.Random) -> Entry:
    title = entry.title.replace(" for ", " in ").replace(" with ", " and ").replace(" from ", " by ")
    return replace(entry, title=title, authors=entry.authors[::-1], links=_new_link(rng))


def _without_subtitle(entry: Entry, rng: random.Random) -> Entry:
    return replace(entry, title=entry.title.partition(": ")[0], links=_new_link(rng))


def _with_acronym(entry: Entry, rng: random.Random) -> Entry:
    return replace(entry, title=f"{_acronym(rng)}: {entry.title}", links=_new_link(rng))


def _initials(entry: Entry, rng: random.Random) -> Entry:
    authors = tuple(f"{name[0]}. {name.split()[-1]}" for name in entry.authors)
    title = entry.title.replace("Learning", "Learnt").removesuffix("s")
    return replace(entry, title=title, authors=authors, links=_new_link(rng))


_DISGUISES: tuple[Callable[[Entry, random.Random], Entry], ...] = (
    _another_version, _address_of_the_pdf, _doi_of_arxiv, _doi_in_capitals, _other_case, _typing_error, _small_words,
    _without_subtitle, _with_acronym, _initials,
)  # fmt: skip


def _suits(disguise: Callable[[Entry, random.Random], Entry], entry: Entry) -> bool:
    """Say whether a duplicate of this kind can be made of an entry, and would be one to a person too."""
    if disguise in (_another_version, _address_of_the_pdf, _doi_of_arxiv):
        return "arxiv" in entry.links
    if disguise is _doi_in_capitals:
        return "doi" in entry.links
    if disguise is _without_subtitle:
        return len(entry.title.partition(": ")[0].split()) >= 3 and ": " in entry.title
    if disguise is _with_acronym:
        return ": " not in entry.title
    return True
