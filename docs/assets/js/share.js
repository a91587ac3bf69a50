// Copy the text that passes a page on. Without script it can be marked and copied by hand.

const share = document.querySelector(".share")
const copy = share?.querySelector(".share__copy")

// Browsers offer the clipboard to pages that came over a safe connection only.
if (copy && navigator.clipboard) {
  const status = copy.querySelector("[role=status]")
  copy.hidden = false
  copy.querySelector("button").addEventListener("click", async () => {
    status.textContent = ""
    await navigator.clipboard.writeText(share.querySelector(".share__text").textContent)
    status.textContent = status.dataset.done
  })
}
