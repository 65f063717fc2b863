// What the accessibility tests ask of a page, beside axe. Run before the page's own scripts, in every page that opens;
// each check returns a list of words, empty where nothing is wrong.
"use strict";
window.checks = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

  /** How a person who reads a message finds the element. */
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    const kind = element.getAttribute("class") || element.getAttribute("name") || "";
    return `${element.localName}${id}${kind ? `[${kind}]` : ""} "${words}"`;
  };

  /** Neither hidden nor there for screen readers alone. */
  const isSeen = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let one = element; one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath.startsWith("inset(50%")) return false;
    }
    return true;
  };

  // Colours: computed ones are `rgb(…)` or `rgba(…)`.
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const isOpaque = (color) => color !== "transparent" && (channels(color)[3] ?? 1) === 1;
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  /** A colour that may let another through. */
  const over = (color, behind) => {
    const [red, green, blue, share = 1] = channels(color);
    const mixed = [red, green, blue].map((one, at) => share * one + (1 - share) * channels(behind)[at]);
    return `rgb(${mixed.join(", ")})`;
  };
  /** The colour that an element stands on, with or without its own. */
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (isOpaque(color)) return color;
    }
    return getComputedStyle(document.documentElement).colorScheme.includes("dark")
      && matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)";
  };

  const openDetails = () => all("details").forEach((one) => { one.open = true; });

  /** What axe says: `violations`, and what it cannot tell. Elements whose contrast it cannot tell are marked. */
  const axeSays = async (onlyColors) => {
    const found = await axe.run(document, {
      ...(onlyColors
        ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } }
        : {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: { "label-content-name-mismatch": { enabled: true } },
        }),
      elementRef: true,
      resultTypes: ["violations", "incomplete"],
    });
    all("[data-unmeasured]").forEach((one) => one.removeAttribute("data-unmeasured"));
    const said = { violations: [], incomplete: [] };
    for (const kind of Object.keys(said)) {
      for (const rule of found[kind]) {
        for (const node of rule.nodes) {
          const isMeasured = kind === "incomplete" && rule.id === "color-contrast";
          if (isMeasured) node.element.setAttribute("data-unmeasured", "");
          const why = [...node.any, ...node.all, ...node.none].map((one) => one.message).join("; ");
          if (!isMeasured) said[kind].push({ rule: rule.id, what: `${name(node.element)}: ${why}` });
        }
      }
    }
    return said;
  };

  /** Text whose contrast is to be measured in a picture, what axe cannot tell and text of charts: each with where its letters
   *  are, their colour, and how much contrast they need. `ownColors`: only where the page keeps its colours. */
  const textsToMeasure = (ownColors) => {
    const isOwn = (one) => getComputedStyle(one).forcedColorAdjust === "none";
    const chosen = all(ownColors ? "body *" : "[data-unmeasured], svg text").filter((one) => !ownColors || isOwn(one));
    return chosen.filter(isSeen).map((element) => {
      const style = getComputedStyle(element);
      const isChart = element.matches("svg text");
      const rects = isChart ? [element.getBoundingClientRect()] : [];
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || isChart) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // What is scrolled out of its box is in no picture of this width; it is in one of the wider.
        const box = element.closest(".scroll")?.getBoundingClientRect();
        rects.push(...[...range.getClientRects()].filter((one) => !box || (one.left < box.right - 1 && one.right > box.left + 1)));
      }
      const size = parseFloat(style.fontSize);
      const isLarge = !isChart && (size >= 24 || (size >= 18.66 && style.fontWeight >= 700));
      return {
        what: name(element),
        needs: isLarge ? 3 : 4.5,
        color: channels(isChart ? style.fill : style.color).slice(0, 3),
        rects: rects.map((one) => [one.x + scrollX, one.y + scrollY, one.width, one.height]),
      };
    }).filter((text) => text.rects.length > 0);
  };

  /** Labels that the style sheet writes, which axe does not read: too little contrast with the plain ground. */
  const faintLabels = () => all("[data-l]").filter(isSeen).flatMap((element) => {
    const { color, content } = getComputedStyle(element, "::before");
    const has = contrast(color, ground(element));
    return content !== "none" && has < 4.5 ? [`${name(element)}: its label has ${has.toFixed(2)}`] : [];
  });

  // Far down a long page, a headless Chromium leaves the ground of the page itself white; that of an element it draws.
  const wrapped = ".wrap, .slide { background: var(--paper) }";
  const sheets = {
    letters: wrapped,
    noLetters: `${wrapped} *, *::before, *::after, *::marker { -webkit-text-fill-color: transparent !important;
      text-decoration-color: transparent !important } svg text, svg tspan { fill: transparent !important }`,
    // WCAG 1.4.12, its very values.
    spacing: `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
      p { margin-bottom: 2em !important }`,
  };
  /** Puts a style sheet of the tests over the page's; none takes it away. */
  const dress = (which) => {
    const sheet = new CSSStyleSheet();
    if (which) sheet.replaceSync(sheets[which]);
    document.adoptedStyleSheets = [sheet];
  };

  /** The first heading is the one h1, and no level is left out. */
  const headings = () => {
    const wrong = [];
    const shown = all("h1, h2, h3, h4, h5, h6").filter((one) => one.checkVisibility());
    const ones = shown.filter((one) => one.localName === "h1");
    if (ones.length !== 1) wrong.push(`${ones.length} h1`);
    let before = 0;
    for (const one of shown) {
      const level = Number(one.localName[1]);
      if (level > before + 1) wrong.push(`${name(one)} after ${before ? `h${before}` : "nothing"}`);
      before = level;
    }
    return wrong;
  };

  /** What reaches past the right edge, where the page then scrolls sideways. */
  const sideways = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = all("body *").filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    return [`${root.scrollWidth} px: ${wide.slice(0, 4).map(name).join(", ")}`];
  };

  /** Text that is cut off by its box, or that stands on other text. */
  const cutOrOverlapping = () => {
    const wrong = [];
    const boxes = [];
    for (const element of all("body *")) {
      const own = [...element.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE && one.data.trim());
      if (own.length === 0 || !isSeen(element) || element.matches("option, textarea, script, style")) continue;
      for (const node of own) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const one of range.getClientRects()) {
          if (one.width > 1 && one.height > 1) boxes.push({ element, box: one });
        }
      }
      for (let around = element; around && around !== document.body; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const scrolls = [overflowX, overflowY].some((one) => one === "auto" || one === "scroll");
        const isDrawing = around.localName === "svg" || around.ownerSVGElement;
        const outer = around.getBoundingClientRect(), inner = element.getBoundingClientRect();
        if (inner.left < -1) wrong.push(`${name(element)} is cut by the page`);
        const isCut = isDrawing
          ? inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1
          : around.scrollWidth > around.clientWidth + 1 || around.scrollHeight > around.clientHeight + 1;
        if (isCut && !scrolls) wrong.push(`${name(element)} is cut by ${name(around)}`);
        break;
      }
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.element === one.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // Boxes of letters are higher than letters.
        if (across > 2 && down > 0.35 * Math.min(one.box.height, other.box.height)) {
          wrong.push(`${name(one.element)} and ${name(other.element)} overlap`);
        }
      }
    });
    return [...new Set(wrong)];
  };

  const controls = () => all(CONTROLS).filter((one) => isSeen(one) && one.tabIndex >= 0);

  /** What the Tab key stops at, in order: of radio buttons of one name the chosen one, else the first. */
  let stops = [];
  const beginTabs = () => {
    const isStop = (one) => {
      if (one.type !== "radio") return true;
      const group = [...one.form.elements].filter((each) => each.type === "radio" && each.name === one.name);
      return one === (group.find((each) => each.checked) ?? group[0]);
    };
    stops = controls().filter(isStop);
    // From the top, wherever the page put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return stops.length;
  };
  /** The place of what has the focus among the stops, its name where it is none of them, or nothing at the end. */
  const tabbedTo = () => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    return stops.includes(one) ? stops.indexOf(one) : name(one);
  };

  /** Controls that do not show that they have the focus: no outline of two pixels, or one that is not seen. */
  const focusUnseen = () => {
    const wrong = [];
    for (const one of controls()) {
      one.focus();
      if (document.activeElement !== one) { wrong.push(`${name(one)} takes no focus`); continue; }
      // A radio button's outline may be around its label.
      const drawn = [one, one.nextElementSibling].filter((each) => {
        if (!each || (each !== one && !(each.localName === "label" && each.control === one))) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      });
      const seen = drawn.some((each) => {
        const color = getComputedStyle(each).outlineColor;
        return contrast(color, ground(each.parentElement)) >= 3;
      });
      if (!seen) wrong.push(`${name(one)} shows no focus`);
    }
    document.activeElement?.blur();
    return wrong;
  };

  /** Fields and buttons whose edge is not seen: neither a border nor a ground, at three to one. */
  const edgeUnseen = () => {
    const edged = all("input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .button, .btn, .opt:not(.skip) label");
    return edged.filter(isSeen).filter((one) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
      const behind = ground(one.parentElement);
      const hasBorder = borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1;
      const byBorder = hasBorder && contrast(over(borderTopColor, behind), behind) >= 3;
      const byGround = isOpaque(backgroundColor) && contrast(backgroundColor, behind) >= 3;
      return !byBorder && !byGround;
    }).map((one) => `${name(one)}: ${getComputedStyle(one).border} on ${ground(one.parentElement)}`);
  };

  /** What axe has no rule for, and what only a page with more than text and forms would need rules for. */
  const traits = () => {
    const wrong = [];
    for (const [selector, why] of [
      ["[accesskey]", "a shortcut of one key"],
      ["[title]:not(template, svg *)", "a hint that only a mouse gets"],
      ["audio, video, object, embed, iframe, canvas, marquee, blink", "content that these checks do not know"],
      ["[style*=animation]", "movement"],
      ["[tabindex]:not([tabindex='0'], [tabindex='-1'])", "a tab order of its own"],
      ["svg:not([aria-hidden=true]):not([role=img][aria-label], [role=img][aria-labelledby])", "a drawing without a name"],
    ]) all(selector).forEach((one) => wrong.push(`${name(one)}: ${why}`));
    for (const one of all("[aria-invalid=true]")) {
      const said = (one.getAttribute("aria-describedby") || "").split(" ").map((id) => document.getElementById(id));
      if (!said.some((each) => each?.textContent.trim() && isSeen(each))) wrong.push(`${name(one)}: wrong, and not said why`);
    }
    const moves = document.getAnimations().length;
    if (moves) wrong.push(`${moves} animations`);
    return wrong;
  };

  return {
    openDetails, axeSays, textsToMeasure, dress, headings, sideways, cutOrOverlapping, focusUnseen, edgeUnseen, traits,
    beginTabs, tabbedTo, faintLabels,
  };
})();
