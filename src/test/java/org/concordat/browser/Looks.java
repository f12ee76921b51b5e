package org.concordat.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * In how many ways the texts of a page look. Two look the same when they stand in elements of the same names and classes, up
 * to the root, which have the same colours, backgrounds, sizes and all else that contrast is made of: then what a contrast
 * comes to is the same too. Which of a table's thousand cells is asked makes no difference, unless one has a look of its own.
 */
final class Looks {

    private static final String SCRIPT = """
            () => {
                const STYLES = ['color', 'background-color', 'background-image', 'opacity', 'font-size', 'font-weight', 'text-shadow',
                    'text-decoration-line', 'visibility', 'position', 'z-index', 'clip-path', 'filter', 'mix-blend-mode', 'display'];
                // 53 bits of what is long, so that it means the same on another page.
                const hash = text => {
                    let one = 0xdeadbeef, other = 0x41c6ce57;
                    for (let i = 0; i < text.length; i++) {
                        const code = text.charCodeAt(i);
                        one = Math.imul(one ^ code, 2654435761);
                        other = Math.imul(other ^ code, 1597334677);
                    }
                    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
                    other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
                    return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
                };
                const own = element => [...element.childNodes]
                    .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join('').trim();
                // A link has to stand out from words beside it, where there are any.
                const beside = element => element.tagName === 'A' && [element.parentElement, element.parentElement.parentElement]
                    .map(outer => outer.textContent.trim().length > element.textContent.trim().length);
                const all = new Map();
                const walk = (element, above) => {
                    const style = getComputedStyle(element);
                    if (style.display === 'none') {
                        return;
                    }
                    const look = hash([above, element.tagName, element.getAttribute('class'), element.getAttribute('aria-disabled'),
                        element.matches(':disabled') || element.control?.disabled, beside(element),
                        ...STYLES.map(name => style.getPropertyValue(name))].join('|'));
                    const text = element.value || element.placeholder || own(element);
                    if (text && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) {
                        // Of a single letter or a sign alone axe does not judge.
                        const key = look + /[\\p{L}\\p{N}]{2}/u.test(text);
                        all.set(key, [...(all.get(key) ?? []), element]);
                    }
                    for (const child of element.children) {
                        walk(child, look);
                    }
                };
                walk(document.documentElement, '');
                // The first, the last and one between, should something lie over one of them.
                window.looks = new Map([...all].map(([look, alike]) =>
                    [look, [...new Set([alike[0], alike[alike.length >> 1], alike[alike.length - 1]])]]));
                return [...window.looks.keys()];
            }""";

    private Looks() {}

    /** A name for each, the same on every page; in the page, {@code window.looks} says which elements have it. */
    @SuppressWarnings("unchecked")
    static List<String> of(Page page) {
        return new ArrayList<>((List<String>) page.evaluate(SCRIPT));
    }
}
