/** What runs in the page: plain JavaScript, so that the browser's globals stay out of the types of everything else. */

/** Opens all details and returns by how many pixels the page is wider than its window. */
function overflow() {
  for (const details of document.querySelectorAll("details")) details.open = true;
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** Texts below WCAG's 4.5 to 1 against what is behind them. */
function poorContrasts() {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (channels(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!own || element.closest("svg") || !element.offsetParent) continue;
    const color = getComputedStyle(element).color;
    const [a, b] = [luminance(color), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(`${element.tagName}.${element.className} ${color}: ${ratio.toFixed(2)}`);
  }
  return [...poor];
}

/** What has the focus, and whether one can see that. */
function focus() {
  const element = document.activeElement;
  return {
    text: element.textContent,
    type: element.getAttribute("type"),
    href: element.getAttribute("href"),
    outline: getComputedStyle(element).outlineStyle,
  };
}

module.exports = { overflow, poorContrasts, focus };
