/** The orders in which papers can stand. Equal ones keep their order on the shelves. */
(function (papershelf) {
  "use strict";

  const byText = (texts, sign) => (one, other) =>
    texts[one] === texts[other] ? one - other : texts[one] < texts[other] ? -sign : sign;

  function byTitle({ titles }) {
    const collator = new Intl.Collator("en", { numeric: true });
    return (one, other) => collator.compare(titles[one], titles[other]) || one - other;
  }

  const ORDERS = [
    { name: "relevance", title: "Best match", needsQuery: true },
    { name: "shelf", title: "Shelf by shelf" },
    { name: "newest", title: "Newest first", compare: ({ published }) => byText(published, -1) },
    { name: "oldest", title: "Oldest first", compare: ({ published }) => byText(published, 1) },
    { name: "title", title: "Title", compare: byTitle },
    { name: "added", title: "Last added", compare: ({ added }) => byText(added, -1) },
  ];

  const sorted = new Map();

  /** @returns {Int32Array} the place of each paper in an order, worked out once */
  function places(list, order) {
    if (!sorted.has(order.name)) {
      const place = new Int32Array(list.length);
      Array.from(place.keys())
        .sort(order.compare(list.columns))
        .forEach((paper, at) => (place[paper] = at));
      sorted.set(order.name, place);
    }
    return sorted.get(order.name);
  }

  /** @param {boolean} isQuery @returns {{name: string, title: string}[]} the orders to choose from */
  papershelf.orders = (isQuery) => ORDERS.filter(({ needsQuery }) => isQuery || !needsQuery);

  /** @param {State} state @returns {string} the order that is asked for, or the one that goes without saying */
  papershelf.orderOf = function orderOf({ sort, query }) {
    const offered = papershelf.orders(Boolean(query));
    return (offered.find(({ name }) => name === sort) || offered[0]).name;
  };

  /**
   * @param {List} list
   * @param {number[]} found in shelf order
   * @param {string} name of the order
   * @param {number[]} ranked the papers that answer the query, best first
   * @returns {number[]}
   */
  papershelf.sort = function sort(list, found, name, ranked) {
    const order = ORDERS.find((each) => each.name === name);
    if (order.needsQuery) {
      const kept = new Set(found);
      return ranked.filter((paper) => kept.has(paper));
    }
    if (!order.compare) return found;
    const place = places(list, order);
    return Array.from(found).sort((one, other) => place[one] - place[other]);
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
