/** What papers can be told apart by, in the order in which the page offers it. */
(function (papershelf) {
  "use strict";

  const titleCase = (word) => word.charAt(0).toUpperCase() + word.slice(1);

  function years({ published }) {
    const all = published.map((date) => date.slice(0, 4));
    const keys = Array.from(new Set(all)).sort().reverse();
    const places = new Map(keys.map((year, place) => [year, place]));
    return { keys, of: all.map((year) => [places.get(year)]) };
  }

  const code = ({ code: addresses }) => ({
    keys: ["yes"],
    labels: ["Has code"],
    of: addresses.map((address) => (address ? [0] : [])),
  });

  const KINDS = [
    { name: "theme", title: "Theme", columns: ({ facets }) => facets.theme },
    { name: "tag", title: "Tag", columns: ({ facets }) => facets.tag },
    { name: "year", title: "Year", columns: years, isInOrder: true },
    { name: "venue", title: "Venue", columns: ({ facets }) => facets.venue },
    { name: "author", title: "Author", columns: ({ facets }) => facets.author },
    { name: "level", title: "Level", columns: levels, isInOrder: true },
    { name: "code", title: "Code", columns: code },
  ];

  function levels({ facets }) {
    return { ...facets.level, labels: facets.level.keys.map(titleCase) };
  }

  /** The names of all facets, as addresses use them. */
  papershelf.FACET_NAMES = KINDS.map(({ name }) => name);

  /** @returns {Facet[]} */
  papershelf.facetsOf = (columns) =>
    KINDS.map(({ name, title, columns: read, isInOrder = false }) => {
      const { keys, labels = keys, of } = read(columns);
      return { name, title, keys, labels, of, isInOrder };
    });
})((globalThis.papershelf = globalThis.papershelf || {}));
