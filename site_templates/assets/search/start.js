/** Brings the search of a page to life. */
(function (search) {
  "use strict";

  const folder = new URL("./", document.currentScript.src).href;
  const root = new URL("../../", folder).href;

  function start() {
    const form = document.querySelector("form[role=search]");
    if (!form) return;
    const engine = search.createEngine(search.createScriptLoader(folder));
    const combobox = new search.Combobox(form, engine, root);
    const results = document.getElementById("results");
    const papers = document.getElementById("papers");
    const browse = results && papers ? new search.BrowseResults({ results, papers }, engine, root) : null;
    form.addEventListener("ps-browse", () => goTo(combobox, browse));
    if (browse) showAddressed(combobox, browse);
  }

  function goTo(combobox, browse) {
    const typed = combobox.input.value;
    const address = search.browseAddress(root, typed);
    if (!browse) {
      window.location.assign(address);
      return;
    }
    window.history.replaceState(null, "", address);
    combobox.close();
    browse.show(typed);
  }

  function showAddressed(combobox, browse) {
    const typed = new URLSearchParams(window.location.search).get("q") || "";
    if (!typed) return;
    combobox.input.value = typed;
    browse.show(typed);
  }

  start();
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
