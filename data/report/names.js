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

/** The numbers of bodies in the list of names, by folded name. */
const bodyByName = new Map(Object.entries(names.bodies).map(([id, name]) => [folded(name), id]));

/** Those who hear that a place of the page is wanted, and open what hides it. */
const openers = [];

/** Shows the element with an id, whatever hides it, and puts the focus there. */
function goTo(id) {
  const place = document.getElementById(id);
  if (!place) return;
  for (const open of openers) open(place);
  if (!place.matches("a, button, [tabindex]")) place.tabIndex = -1;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
