(function (papershelf) {
  "use strict";

  papershelf.addCopyButtons();
})((globalThis.papershelf = globalThis.papershelf || {}));
