/** All results of a query, on the page that otherwise lists every paper. */
(function (search) {
  "use strict";

  const { element, messages } = search;
  const DRAWN_AT_ONCE = 50;
  const EXCERPTS = 10;

  /** @returns {string} the address of the page that shows all results of a query */
  search.browseAddress = (root, query) => `${root}browse.html?q=${encodeURIComponent(query)}`;

  /** @returns {Node[]} */
  search.suggestionLinks = function suggestionLinks(words, root) {
    const links = words.map((word) => element("a", { href: search.browseAddress(root, word) }, word));
    return [`${messages.nearest} `, ...links.flatMap((link, at) => [at ? ", " : "", link]), "?"];
  };

  class BrowseResults {
    /**
     * @param {{results: HTMLElement, papers: HTMLElement}} places
     * @param {object} engine
     * @param {string} root
     */
    constructor({ results, papers }, engine, root) {
      this.results = results;
      this.papers = papers;
      this.engine = engine;
      this.root = root;
      this.asked = 0;
      this.status = element("p", { role: "status" });
      this.list = element("ol", { class: "ps-results" });
      this.end = element("p", { class: "ps-results__end" });
      const onSight = (entries) => entries.some((entry) => entry.isIntersecting) && this.drawMore().catch(() => this.fail());
      this.watcher = new IntersectionObserver(onSight, { rootMargin: "400px" });
    }

    /** Show what answers `typed`; without a query, the plain list. */
    async show(typed) {
      this.asked += 1;
      const asked = this.asked;
      const isSearch = Boolean(typed.trim());
      this.results.hidden = !isSearch;
      this.papers.hidden = isSearch;
      this.watcher.disconnect();
      if (!isSearch) return;
      this.results.replaceChildren(this.status, this.list, this.end);
      this.list.replaceChildren();
      this.end.replaceChildren();
      this.status.textContent = messages.searching;
      try {
        const answer = await this.engine.find(typed);
        if (asked === this.asked) await this.begin(answer);
      } catch (error) {
        console.error(error);
        if (asked === this.asked) this.fail();
      }
    }

    async begin(answer) {
      this.answer = answer;
      this.folding = (await this.engine.open()).folding;
      this.status.textContent = answer.terms.length || answer.ranked.length ? messages.summary(answer) : messages.nothingToSearchFor;
      if (answer.suggestions.length) this.end.append(...search.suggestionLinks(answer.suggestions, this.root));
      await this.drawMore();
      this.watcher.observe(this.end);
    }

    async drawMore() {
      const { answer, asked } = this;
      const from = this.list.childElementCount;
      if (this.isDrawing === answer || from >= answer.ranked.length) return;
      this.isDrawing = answer;
      try {
        const hits = await this.engine.describe(answer, from, from + DRAWN_AT_ONCE);
        if (asked === this.asked) await this.append(answer, hits, from);
      } finally {
        this.isDrawing = null;
      }
    }

    async append(answer, hits, from) {
      const links = hits.map((hit) => search.resultLink(hit, { root: this.root, folding: this.folding }));
      this.list.append(...links.map((link) => element("li", {}, link)));
      const wanting = hits.map((hit, at) => ({ hit, at })).filter(({ hit }) => hit.hidden.size).slice(0, EXCERPTS);
      const excerpts = await Promise.all(wanting.map(({ hit, at }) => this.engine.excerpt(answer, from + at, hit)));
      wanting.forEach(({ at }, place) => search.addExcerpt(links[at], excerpts[place]));
    }

    /** A damaged index leaves the page as it would be without a query. */
    fail() {
      this.status.textContent = messages.broken;
      this.papers.hidden = false;
    }
  }

  search.BrowseResults = BrowseResults;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
