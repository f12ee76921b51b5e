// What is shown this once can be taken along by a button.
document.querySelectorAll('[data-copy]').forEach((box) => {
  const button = box.querySelector('[data-copy-button]');
  const said = box.querySelector('[data-copy-said]');
  const text = box.querySelector('[data-copy-text]').textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.startsWith('/') ? location.origin + text : text);
      said.textContent = box.dataset.copied;
    } catch {
      said.textContent = box.dataset.notCopied;
    }
  });
});
