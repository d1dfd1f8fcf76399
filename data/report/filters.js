// Filters of the findings: one pass over a list that is read once.

const findings = [...document.querySelectorAll("section.finding")].map((element) => ({
  element,
  severity: element.dataset.severity ?? "",
  category: element.dataset.category ?? "",
  bodies: (element.dataset.bodies ?? "").split(" "),
  topics: (element.dataset.topics ?? "").split(" "),
  text: null, // read when first asked for
}));

/** Sections that do nothing but hold findings go with them. */
const findingGroups = [...new Set(findings.map((finding) => finding.element.parentElement))]
  .filter((group) => group.matches("section section"));

function checkbox(name, value, label) {
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", name, value, defaultChecked: true });
  const around = document.createElement("label");
  around.append(box, label);
  return around;
}

/** A box for each value there is, in the order of `order`, with how many findings have it. */
function addBoxes(fieldset, name, order) {
  const counts = new Map();
  for (const finding of findings) counts.set(finding[name], (counts.get(finding[name]) ?? 0) + 1);
  for (const [value, label] of order) {
    if (counts.has(value)) fieldset.append(checkbox(name, value, `${label} (${counts.get(value)})`));
  }
}

function addTopics(select) {
  const used = new Set(findings.flatMap((finding) => finding.topics));
  const topics = Object.entries(names.topics).filter(([id]) => used.has(id));
  for (const [id, name] of topics) select.append(new Option(name, id));
  select.closest(".field").hidden = topics.length === 0;
}

function applyFilters(form) {
  const wanted = new FormData(form);
  const words = folded(wanted.get("text")).split(" ");
  const bodies = bodiesMeant(wanted.get("body"));
  const topic = wanted.get("topic");
  const severities = new Set(wanted.getAll("severity"));
  const categories = new Set(wanted.getAll("category"));
  let shown = 0;
  for (const finding of findings) {
    finding.text ??= folded(finding.element.textContent);
    const fits = severities.has(finding.severity) && categories.has(finding.category) &&
      (topic === "" || finding.topics.includes(topic)) &&
      (bodies === null || finding.bodies.some((id) => bodies.has(id))) &&
      words.every((word) => finding.text.includes(word));
    finding.element.hidden = !fits;
    if (fits) ++shown;
  }
  for (const group of findingGroups) {
    group.hidden = ![...group.children].some((child) => child.matches(".finding:not([hidden])"));
  }
  form.classList.toggle("filtered", shown < findings.length);
  form.querySelector("[role=status]").textContent =
    `${shown} of ${counted(findings.length, "finding", "findings")} shown`;
}

/** Shows all findings again, or only those about one body. */
let showFindingsOf = () => {};

function startFilters() {
  if (findings.length === 0) return;
  const form = copyOf("filters");
  addBoxes(form.querySelector(".severities"), "severity", names.severities);
  addBoxes(form.querySelector(".categories"), "category", names.categories);
  addTopics(form.elements.topic);
  let part = findings[0].element.parentElement;
  while (!findings.every((finding) => part.contains(finding.element))) part = part.parentElement;
  const first = [...part.children].find((child) => child.matches("section"));
  first.before(form);

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => applyFilters(form), 150); // not at every key
  });
  form.addEventListener("reset", () => setTimeout(() => applyFilters(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  applyFilters(form);

  showFindingsOf = (name) => {
    form.reset();
    form.elements.body.value = name;
    applyFilters(form);
  };
  openers.push((place) => {
    if (place.closest(".finding[hidden]") || findingGroups.includes(place) && place.hidden) showFindingsOf("");
  });
}
