package nl.zorgvuldig.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks axe whether everybody can use a page. Its colours, in light and in dark, take more time
/// than all else: they are looked at when something on it stands as nothing stood on a page before.
final class Axe {
    private static final List<String> ON_COLOURS = List.of("color-contrast", "link-in-text-block");

    /// Experimental in axe, and so off by itself: what is to be seen on a control is in its name.
    private static final Map<String, Map<String, Boolean>> NAMES =
            Map.of("label-content-name-mismatch", Map.of("enabled", true));

    private static final Map<String, ?> ALL = Map.of("rules", NAMES);

    private static final Map<String, ?> COLOURS = Map.of("runOnly", Map.of("type", "rule", "values", ON_COLOURS));

    private static final Map<String, ?> ALL_ELSE = Map.of(
            "rules",
            Stream.concat(
                            NAMES.entrySet().stream(),
                            ON_COLOURS.stream().map(rule -> Map.entry(rule, Map.of("enabled", false))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

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

    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    private Axe() {}

    /// Leaves the page in light colours.
    static void flawless(Page page) {
        if (SEEN.addAll((List<?>) page.evaluate(STANDS))) {
            flawless(page, COLOURS, ColorScheme.DARK);
            flawless(page, ALL, ColorScheme.LIGHT);
        } else {
            flawless(page, ALL_ELSE, ColorScheme.LIGHT);
        }
    }

    private static void flawless(Page page, Map<String, ?> rules, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, rules))
                .as("%s in %s", page.url(), scheme)
                .isEmpty();
    }
}
