/* Theme, and the matrix's search and filters. Every page can be read without it. */
(function () {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  // Storage is refused to some readers of local files; then a choice lasts for the page.
  const store = {
    get: () => {
      try {
        return localStorage.getItem("theme");
      } catch {
        return null;
      }
    },
    set: (theme) => {
      try {
        localStorage.setItem("theme", theme);
      } catch {
        /* as above */
      }
    },
  };
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const stored = store.get();
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    const show = () => {
      const other = isDark() ? "light" : "dark";
      button.textContent = other[0].toUpperCase() + other.slice(1);
      button.setAttribute("aria-label", `Switch to ${other} colours`);
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      store.set(root.dataset.theme);
      show();
    });
    systemDark.addEventListener("change", show);
    show();
    const form = document.querySelector("form.filters");
    if (form) startMatrix(form);
  });

  function startMatrix(form) {
    const names = ["q", "service", "to", "permission", "enablement", "lifecycle"];
    const fields = form.elements;
    const search = fields.q;
    const tables = [...document.querySelectorAll("table.matrix")];
    const output = form.querySelector("output");
    const none = document.querySelector("p.none");
    const clears = document.querySelectorAll("button.clear");

    const state = () => Object.fromEntries(names.map((name) => [name, fields[name].value.trim()]));

    function matches(row, wanted) {
      const data = row.dataset;
      const words = wanted.q.toLowerCase().split(/\s+/).filter(Boolean);
      if (!words.every((word) => data.words.includes(word))) return false;
      if (wanted.service && data.service !== wanted.service) return false;
      if (wanted.lifecycle && data.lifecycle !== wanted.lifecycle) return false;
      if (!wanted.to && !wanted.permission && !wanted.enablement) return true;
      // One and the same cell must be as wanted.
      return data.cells.split(" ").some((cell) => {
        const [key, permission, enablement] = cell.split(":");
        return (
          (!wanted.to || key === wanted.to) &&
          (!wanted.permission || permission === wanted.permission) &&
          (!wanted.enablement || enablement === wanted.enablement)
        );
      });
    }

    function apply() {
      const wanted = state();
      const edition = fields.edition.value;
      let shown = 0;
      let all = 0;
      for (const table of tables) {
        const chosen = table.dataset.edition === edition;
        if (chosen) {
          for (const row of table.tBodies[0].rows) {
            row.hidden = !matches(row, wanted);
            all += 1;
            if (!row.hidden) shown += 1;
          }
        }
        table.hidden = !chosen || shown === 0;
      }
      const filtered = names.some((name) => wanted[name]);
      output.textContent = filtered ? `${shown} of ${all} log types` : `${all} log types`;
      none.hidden = shown > 0;
      for (const button of clears) button.hidden = !filtered;
    }

    function toHash() {
      const wanted = state();
      const params = new URLSearchParams();
      if (fields.edition.value !== "2024") params.set("edition", fields.edition.value);
      for (const name of names) if (wanted[name]) params.set(name, wanted[name]);
      const hash = params.toString();
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    }

    // On a narrow screen the filters are folded away until they are used.
    const more = form.querySelector("details.more");
    const narrow = matchMedia("(max-width: 45rem)");
    const fold = () => {
      more.open = !narrow.matches || names.slice(1).some((name) => fields[name].value);
    };
    narrow.addEventListener("change", fold);

    function fromHash() {
      const params = new URLSearchParams(location.hash.slice(1));
      for (const name of names) fields[name].value = params.get(name) ?? "";
      fields.edition.value = params.get("edition") === "current" ? "current" : "2024";
      apply();
    }

    const changed = () => {
      apply();
      toHash();
    };
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const button of clears) {
      button.addEventListener("click", () => {
        for (const name of names) fields[name].value = "";
        changed();
        search.focus();
      });
    }
    search.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && search.value.trim()) {
        const first = document.querySelector("table.matrix:not([hidden]) tbody tr:not([hidden]) a");
        if (first) first.click();
      }
      if (event.key === "Escape" && search.value) {
        event.preventDefault();
        search.value = "";
        changed();
      }
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, select, textarea, [contenteditable]");
      if (
        event.key !== "/" ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        (typing && event.target !== document.body)
      ) {
        return;
      }
      event.preventDefault();
      search.focus();
      search.select();
    });
    addEventListener("hashchange", fromHash);
    fromHash();
    fold();
  }
})();
