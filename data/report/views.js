// The views as tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

function showView(panel) {
  const tabs = [...document.getElementById(panel.getAttribute("aria-labelledby")).parentElement.children];
  for (const tab of tabs) {
    const chosen = tab.getAttribute("aria-controls") === panel.id;
    tab.setAttribute("aria-selected", chosen);
    tab.tabIndex = chosen ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
  startFigures(panel);
}

function moveAmongTabs(event) {
  const tabs = [...event.currentTarget.children];
  const at = tabs.indexOf(event.target);
  const steps = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 };
  if (at < 0 || !(event.key in steps)) return;
  event.preventDefault();
  const tab = tabs[steps[event.key] % tabs.length];
  showView(document.getElementById(tab.getAttribute("aria-controls")));
  tab.focus();
}

function startViews() {
  const panels = [...document.querySelectorAll("section.view")];
  if (panels.length < 2) {
    panels.forEach(startFigures);
    return;
  }
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Views of the map");
  for (const panel of panels) {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `${panel.id}_tab`; // no id of a section has a "_"
    tab.textContent = nameOf(panel);
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => showView(panel));
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    list.append(tab);
  }
  list.addEventListener("keydown", moveAmongTabs);
  panels[0].before(list);
  showView(panels[0]);
  openers.push((place) => {
    const panel = place.closest("section.view");
    if (panel?.hidden) showView(panel);
  });
}
