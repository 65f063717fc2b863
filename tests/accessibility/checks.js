// What the accessibility tests ask of a page, beside axe. Run before the page's own scripts, in every page that opens;
// each function returns plain values, and an empty list where nothing is wrong.
"use strict";
window.checks = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];

  /** How a person who reads a message finds the element. */
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    const kind = element.getAttribute("class") || element.getAttribute("name") || "";
    return `${element.localName}${id}${kind ? `[${kind}]` : ""} "${words}"`;
  };

  const openDetails = () => all("details").forEach((one) => { one.open = true; });

  /** What axe says, rule by rule: `violations` and what it cannot tell. Elements whose contrast it cannot tell are marked. */
  const axeSays = async () => {
    const found = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "label-content-name-mismatch": { enabled: true } },
      elementRef: true,
      resultTypes: ["violations", "incomplete"],
    });
    all("[data-unmeasured]").forEach((one) => one.removeAttribute("data-unmeasured"));
    const said = { violations: [], incomplete: [] };
    for (const kind of Object.keys(said)) {
      for (const rule of found[kind]) {
        for (const node of rule.nodes) {
          const element = node.element;
          const why = [...node.any, ...node.all, ...node.none].map((one) => one.message).join("; ");
          if (kind === "incomplete" && rule.id === "color-contrast") element.setAttribute("data-unmeasured", "");
          said[kind].push({ rule: rule.id, element: name(element), why });
        }
      }
    }
    return said;
  };

  return { openDetails, axeSays };
})();
