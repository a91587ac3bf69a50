// Buttons that copy a text of the page: the one to pass it on, a letter. Without script it can be marked and copied by hand.

// Browsers offer the clipboard to pages that came over a safe connection only.
for (const copy of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
  const text = document.querySelector(copy.dataset.copy)
  if (!text) continue
  const status = copy.querySelector("[role=status]")
  copy.hidden = false
  copy.querySelector("button").addEventListener("click", async () => {
    status.textContent = ""
    try {
      await navigator.clipboard.writeText(text.innerText)
      status.textContent = status.dataset.done
    } catch {
      getSelection().selectAllChildren(text)
      status.textContent = status.dataset.refused
    }
  })
}
