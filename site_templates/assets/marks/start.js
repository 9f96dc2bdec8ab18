/** Shows the reader's marks wherever papers are named. */
(function (papershelf) {
  "use strict";

  const page = document.querySelector(".ps-page");
  if (!page) return;
  const isForgetful = papershelf.isForgetful();
  papershelf.addBadges();

  function addControl() {
    const place = page.querySelector(".links") || page.querySelector("h1");
    place.after(new papershelf.MarkControl(papershelf.paperHere(), isForgetful).node);
  }

  function addProgress() {
    const titles = Array.from(page.querySelectorAll("ol a.title[data-paper]"));
    const place = page.querySelector(".lede") || page.querySelector("h1");
    if (titles.length) place.after(new papershelf.PathProgress(titles).node);
  }

  function addNews() {
    const { ids, date } = papershelf.newSinceLastVisit();
    if (!ids.length) return;
    const text = `${papershelf.counted(ids.length, "paper")} new since your last visit on ${papershelf.dateText(date)}`;
    const link = papershelf.element("a", { href: `${papershelf.root}browse.html?new=yes` }, text);
    page.querySelector(".facts, .lede, h1").after(papershelf.element("p", { class: "ps-news" }, link));
  }

  if (page.matches(".ps-home")) addNews();
  if (page.matches(".ps-paper")) addControl();
  if (page.matches(".ps-path")) addProgress();
})((globalThis.papershelf = globalThis.papershelf || {}));
