/**
 * The search box of every page, as a combobox with a list of results: the keyboard stays in the box, and the arrows
 * move through the list (WAI-ARIA Authoring Practices, "Editable combobox with list autocomplete").
 */
(function (search) {
  "use strict";

  const { element, messages } = search;
  const SHOWN = 8;
  const EXCERPTS = 3;
  /** Milliseconds without a key after which somebody reads rather than types. */
  const PAUSE = 350;

  class Combobox {
    /**
     * @param {HTMLFormElement} form
     * @param {object} engine
     * @param {string} root the address of the site's first folder
     */
    constructor(form, engine, root) {
      this.form = form;
      this.engine = engine;
      this.root = root;
      this.input = form.querySelector("input[type=search]");
      this.panel = element("div", { class: "ps-search__panel", hidden: "" });
      this.status = element("p", { class: "ps-search__status", role: "status" });
      this.list = element("ul", { class: "ps-search__list", role: "listbox", id: "ps-search-list", "aria-label": "Papers" });
      this.more = element("p", { class: "ps-search__more" });
      this.active = -1;
      this.asked = 0;
      this.panel.append(this.status, this.list, this.more);
      form.append(this.panel);
      this.describeInput();
      this.listen();
    }

    describeInput() {
      const attributes = {
        role: "combobox",
        autocomplete: "off",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": this.list.id,
        "aria-keyshortcuts": "/ Control+K",
      };
      for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    }

    listen() {
      this.input.addEventListener("input", () => this.update());
      this.input.addEventListener("focus", () => this.engine.open().catch(() => {}));
      this.input.addEventListener("click", () => this.input.value.trim() && this.panel.hidden && this.update());
      this.input.addEventListener("keydown", (event) => this.onKey(event));
      this.form.addEventListener("submit", (event) => this.onSubmit(event));
      this.form.addEventListener("focusout", (event) => {
        if (!this.form.contains(event.relatedTarget)) this.close();
      });
      // A press in the panel would take the focus, and with it the panel, away before the click arrives.
      this.panel.addEventListener("mousedown", (event) => event.preventDefault());
      document.addEventListener("keydown", (event) => this.onShortcut(event));
    }

    async update() {
      const typed = this.input.value;
      this.asked += 1;
      const asked = this.asked;
      if (!typed.trim()) {
        this.close();
        return;
      }
      try {
        const answer = await this.engine.find(typed);
        const hits = await this.engine.describe(answer, 0, SHOWN);
        const { folding } = await this.engine.open();
        if (asked !== this.asked) return;
        this.draw(answer, hits, folding);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        if (asked === this.asked) await this.addExcerpts(answer, hits, () => asked === this.asked);
      } catch (error) {
        console.error(error);
        if (asked === this.asked) this.say(messages.broken);
      }
    }

    draw(answer, hits, folding) {
      this.activate(-1);
      const links = hits.map((hit) => search.resultLink(hit, { root: this.root, folding }));
      this.list.replaceChildren(...links.map((link, at) => this.option(link, at)));
      this.more.replaceChildren(...this.afterResults(answer));
      this.say(answer.terms.length || answer.ranked.length ? messages.summary(answer) : messages.nothingToSearchFor);
    }

    option(link, at) {
      link.tabIndex = -1;
      return element("li", { role: "option", id: `ps-option-${at}`, "aria-selected": "false" }, link);
    }

    afterResults({ ranked, suggestions, query }) {
      if (suggestions.length) return search.suggestionLinks(suggestions, this.root);
      if (ranked.length <= SHOWN) return [];
      const href = search.browseAddress(this.root, query.typed);
      return [element("a", { href }, messages.everyResult(ranked.length))];
    }

    async addExcerpts(answer, hits, isCurrent) {
      const wanting = hits.map((hit, at) => ({ hit, at })).filter(({ hit }) => hit.hidden.size).slice(0, EXCERPTS);
      const excerpts = await Promise.all(wanting.map(({ hit, at }) => this.engine.excerpt(answer, at, hit)));
      if (!isCurrent()) return;
      wanting.forEach(({ at }, place) => search.addExcerpt(this.list.children[at].firstChild, excerpts[place]));
    }

    say(text) {
      this.status.textContent = text;
      if (text === messages.broken) this.list.replaceChildren();
      this.panel.hidden = false;
      this.input.setAttribute("aria-expanded", String(this.list.childElementCount > 0));
    }

    close() {
      this.asked += 1;
      this.panel.hidden = true;
      this.activate(-1);
      this.input.setAttribute("aria-expanded", "false");
    }

    onKey(event) {
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in moves && this.list.childElementCount && !event.isComposing) {
        event.preventDefault();
        if (this.panel.hidden) this.update();
        else this.move(moves[event.key]);
      } else if (event.key === "Escape" && !this.panel.hidden) {
        event.preventDefault();
        this.close();
      }
    }

    /** One further than either end is the box itself. */
    move(step) {
      const places = this.list.childElementCount + 1;
      this.activate(((this.active + 1 + step + places) % places) - 1);
    }

    activate(at) {
      const before = this.list.children[this.active];
      if (before) before.setAttribute("aria-selected", "false");
      this.active = at;
      const option = this.list.children[at];
      if (!option) {
        this.input.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    onSubmit(event) {
      event.preventDefault();
      const option = this.list.children[this.active];
      if (option) option.firstChild.click();
      else if (this.input.value.trim()) this.form.dispatchEvent(new CustomEvent("ps-browse", { bubbles: true }));
    }

    onShortcut(event) {
      const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
      const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isCtrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isSlash && !isCtrlK) return;
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
  }

  search.Combobox = Combobox;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
