/** What is asked for at the moment, as buttons that take each wish back. */
(function (papershelf) {
  "use strict";

  const { button } = papershelf;

  /**
   * @param {List} list
   * @param {State} state
   * @param {(change: Partial<State>) => void} onChange
   * @returns {HTMLElement[]}
   */
  papershelf.choiceButtons = function choiceButtons(list, state, onChange) {
    const wishes = [...facetWishes(list, state)];
    if (state.query) wishes.unshift({ text: `“${state.query}”`, change: { query: "" } });
    if (state.onlyNew) wishes.push({ text: "new since your last visit", change: { onlyNew: false } });
    const buttons = wishes.map(({ text, change }) => {
      const node = button(`${text} ×`, () => onChange(change), { class: "ps-choice" });
      node.setAttribute("aria-label", `Take back: ${text}`);
      return node;
    });
    if (wishes.length > 1) buttons.push(button("Show all papers", () => onChange(nothing()), { class: "ps-link" }));
    return buttons;
  };

  const nothing = () => ({
    query: "",
    onlyNew: false,
    chosen: new Map(papershelf.FACET_NAMES.map((name) => [name, new Map()])),
  });

  function* facetWishes(list, { chosen }) {
    for (const { name, title, keys, labels } of list.facets) {
      for (const [key, isWanted] of chosen.get(name)) {
        const label = labels[keys.indexOf(key)] || key;
        const text = name === "code" ? label : `${title}: ${label}`;
        yield { text: isWanted ? text : `not ${text}`, change: { chosen: without(chosen, name, key) } };
      }
    }
  }

  function without(chosen, name, key) {
    const choices = new Map(chosen.get(name));
    choices.delete(key);
    return new Map(chosen).set(name, choices);
  }
})((globalThis.papershelf = globalThis.papershelf || {}));
