/** A text and a place in it, up to which it has been read. */
export class Cursor {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.place = 0;
  }

  /** @param {RegExp} pattern a sticky one @returns {RegExpExecArray|null} what of it stands here, which is passed */
  take(pattern) {
    pattern.lastIndex = this.place;
    const found = pattern.exec(this.text);
    if (found) this.place = pattern.lastIndex;
    return found;
  }
}
