// Sorts and filters the comparison. Without this script the table is complete and in order of name.

const table = document.querySelector("[data-sortable]")
const body = table.tBodies[0]
const rows = [...body.rows]
const filters = [...document.querySelectorAll("[data-filter]")]
const count = document.querySelector("[data-count]")

const compare = (key, direction) => (one, other) => {
  const left = one.dataset[key]
  const right = other.dataset[key]
  // What has no value comes last, whichever way the column is sorted.
  if (left === "" || right === "") return (left === "") - (right === "")
  return direction * left.localeCompare(right, undefined, { numeric: true })
}

const sort = (head) => {
  const descending = head.getAttribute("aria-sort") === "ascending"
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort")
  head.setAttribute("aria-sort", descending ? "descending" : "ascending")
  body.append(...rows.sort(compare(head.dataset.sort, descending ? -1 : 1)))
}

for (const head of table.querySelectorAll("th[data-sort]")) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "sort"
  button.append(...head.childNodes)
  button.addEventListener("click", () => sort(head))
  head.append(button)
}

table.toggleAttribute("data-sorts", true)

const fits = (row, { dataset, value }) => {
  if (value === "") return true
  if (dataset.filter === "category") return row.dataset.category === value
  // Only what is shown counts: another region's answer may be hidden.
  return row.querySelector(`[data-reach]:not([hidden]) .state--${value}`) !== null
}

const filter = () => {
  for (const row of rows) row.hidden = !filters.every((choice) => fits(row, choice))
  count.textContent = String(rows.filter((row) => !row.hidden).length)
}

for (const choice of filters) choice.addEventListener("change", filter)
document.addEventListener("region", filter)
filter()
