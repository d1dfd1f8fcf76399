// What the whole script shares: the names of bodies and topics, templates, the ways to a place of the page.

const names = JSON.parse(document.getElementById("page_names").textContent);

/** The id of the section about a body. */
const cardOf = (body) => `card-${body}`;

/** A copy of what a template holds. */
function copyOf(template) {
  return document.getElementById(`page_${template}-template`).content.firstElementChild.cloneNode(true);
}

/** "1 finding", "3 findings". */
function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

/** As people type them: without regard to case, accents and space. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Each body's folded name and its id; several may have one name. */
const bodyNames = Object.entries(names.bodies).map(([id, name]) => [folded(name), id]);

/** The bodies that have a text as their name, else those that have it in their name; null where there is no text. */
function bodiesMeant(text) {
  const wanted = folded(text);
  if (wanted === "") return null;
  const exact = bodyNames.filter(([name]) => name === wanted);
  const found = exact.length > 0 ? exact : bodyNames.filter(([name]) => name.includes(wanted));
  return new Set(found.map(([, id]) => id));
}

/** The heading of a section, before any colon: "Structure" of "Structure: who reports to whom". */
function nameOf(section) {
  return section.querySelector("h2, h3, h4, h5, h6").textContent.split(":")[0];
}

/** Those who hear that a place of the page is wanted, and open what hides it. */
const openers = [];

/** Shows the element with an id, whatever hides it, and puts the focus there. */
function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (const open of openers) open(place);
  if (!place.matches("a, button, [tabindex]")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  // What comes in sight on the way may be laid out only then, and move the place: look again for a few frames.
  const look = (again) => {
    place.scrollIntoView();
    if (again > 0) requestAnimationFrame(() => look(again - 1));
  };
  look(8);
}
