from generator.text.slugs import distinct_slugs, is_slug


def test_texts_that_slug_alike_get_addresses_of_their_own() -> None:
    slugs = distinct_slugs(["José García", "Jose Garcia", "jose garcía"], "author")
    assert slugs["José García"] == "jose-garcia"
    assert len(set(slugs.values())) == 3
    assert all(is_slug(slug) for slug in slugs.values())


def test_what_comes_later_never_moves_an_address() -> None:
    before = distinct_slugs(["José García", "Jose Garcia"], "author")
    after = distinct_slugs(["José García", "Jose Garcia", "JOSE GARCIA", "Ada"], "author")
    assert {name: after[name] for name in before} == before


def test_reserved_and_empty_slugs_get_an_ending() -> None:
    slugs = distinct_slugs(["index", "con", "🙂"], "tag")
    assert [slug.rsplit("-", 1)[0] for slug in slugs.values()] == ["index", "con", "tag"]


def test_long_texts_that_slug_alike_still_fit() -> None:
    slugs = distinct_slugs(["a long name " * 20, "A Long Name " * 20], "venue")
    assert len(set(slugs.values())) == 2
    assert all(is_slug(slug) for slug in slugs.values())
