/* Light or dark: as the system says, until the reader chooses. Runs before the page is drawn, so that nothing flashes. */
(function () {
  "use strict";

  var KEY = "papershelf-scheme";
  var root = document.documentElement;

  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null; // a browser may refuse storage, on file:// above all
    }
  }

  function store(scheme) {
    try {
      localStorage.setItem(KEY, scheme);
    } catch (refused) {
      // the choice then lasts as long as the page
    }
  }

  function shown() {
    return root.dataset.scheme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function label(button) {
    var other = shown() === "dark" ? "light" : "dark";
    button.textContent = other === "dark" ? "Dark" : "Light";
    button.setAttribute("aria-label", "Show the " + other + " colours");
    button.hidden = false;
  }

  var choice = stored();
  if (choice === "light" || choice === "dark") root.dataset.scheme = choice;

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".ps-scheme");
    if (!button) return;
    label(button);
    button.addEventListener("click", function () {
      root.dataset.scheme = shown() === "dark" ? "light" : "dark";
      store(root.dataset.scheme);
      label(button);
    });
  });
})();
