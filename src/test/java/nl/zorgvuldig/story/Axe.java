package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.zorgvuldig.Sample;

/// Asks axe whether everybody can use a page, in light or in dark colours, and in both in
/// `./zorgvuldig test deep`; once, until something on it stands as nothing stood on a page before.
final class Axe {
    /// Experimental in axe, and so off by itself: what is to be seen on a control is in its name.
    private static final Map<String, ?> RULES =
            Map.of("rules", Map.of("label-content-name-mismatch", Map.of("enabled", true)));

    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";

    /// What is good is not listed, and nothing is told but what is wrong and where: telling it all
    /// takes longer than looking. No page of ours has frames.
    private static final String VIOLATIONS = """
            async rules => {
              const found = await axe.run({ ...rules, resultTypes: ['violations'], selectors: false });
              return found.violations.flatMap(
                  rule => rule.nodes.map(node => rule.id + ': ' + node.html));
            }
            """;

    /// How each thing on the page stands: what it is, of which classes, with which of the
    /// attributes that a style can ask for, and the same of the two things around it.
    private static final String STANDS = """
            () => {
              const asked = ['type', 'role', 'open', 'disabled', 'checked', 'aria-current', 'aria-invalid', 'aria-pressed', 'aria-expanded', 'aria-disabled', 'hidden'];
              const all = new Set();
              const walk = (one, around) => {
                const here = [...around, one.tagName + '.' + [...one.classList].sort().join('.')
                    + asked.filter(name => one.hasAttribute(name)).map(name => name + one.getAttribute(name))];
                all.add(here.join('>'));
                [...one.children].forEach(child => walk(child, here.slice(-2)));
              };
              walk(document.body, []);
              return [...all].map(one => innerWidth + ' ' + document.adoptedStyleSheets.length + one);
            }
            """;

    private static final Pattern OF_ONE = Pattern.compile("[0-9a-fA-F-]{30,}|[?#].*");

    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<Object> PAGES = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /// Leaves the page in light colours.
    ///
    /// @return whether it looked: not at a page that was looked at, with nothing new on it
    static boolean flawless(Page page) {
        boolean fresh = SEEN.addAll((List<?>) page.evaluate(STANDS));
        boolean another = PAGES.add(OF_ONE.matcher(page.url()).replaceAll(""));
        if (!fresh && !another) {
            return false;
        }
        Sample.of(List.of(ColorScheme.DARK, ColorScheme.LIGHT), 1).forEach(scheme -> flawless(page, scheme));
        colours(page, ColorScheme.LIGHT);
        return true;
    }

    private static void flawless(Page page, ColorScheme scheme) {
        colours(page, scheme);
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, RULES))
                .as("%s in %s", page.url(), scheme)
                .isEmpty();
    }

    private static void colours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
