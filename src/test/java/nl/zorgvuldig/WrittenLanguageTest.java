package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.LandmarkRoutes.About;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Who reads in English hears what people of the school wrote in Dutch: every sentence in Dutch on a
/// page in English says that it is Dutch. Every page is asked by one who may see it. What somebody
/// may still change stands in a field and is passed over; so are the names of schools and laws.
class WrittenLanguageTest {
    private static final Pattern PART = Pattern.compile(
            "<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>|([^<]+)", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("\\blang=\"([a-z]+)\"");
    private static final Set<String> EMPTY =
            Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> NOT_READ = Set.of("script", "style", "textarea");

    /// Words that stand in most sentences in Dutch, in none in English and in no name.
    private static final Pattern DUTCH = Pattern.compile(
            "\\b(als|bij|dat|deze|een|geen|heeft|hij|het|maar|naar|niet|nog|ook|voor|wij|worden|wordt|zij|zijn)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAMES = Pattern.compile("Het Griendkwartier|Wet op het onderwijstoezicht");

    private record Open(String name, boolean dutch, boolean read) {}

    private record Asked(String path, String handle) {}

    private final DemoProgram demo = DemoProgram.running();
    private final Map<String, WebVisitor> readers = new ConcurrentHashMap<>();

    @Test
    void every_sentence_in_dutch_on_a_page_in_english_says_that_it_is_dutch() {
        Set<String> unsaid = new ConcurrentSkipListSet<>();
        Set<String> said = new ConcurrentSkipListSet<>();
        AtOnce.each(pages(), page -> {
            HttpResponse<String> answer = reader(page.handle()).get(page.path());
            if (answer.statusCode() == 200 && answer.body().contains("<main")) {
                assertThat(answer.body()).as(page.path()).contains("<html lang=\"en\">");
                texts(answer.body(), false).forEach(text -> unsaid.add(page + ": " + text));
                if (!texts(answer.body(), true).isEmpty()) {
                    said.add(page.path());
                }
            }
        });
        assertThat(unsaid).isEmpty();
        assertThat(said).as("pages with words in Dutch").hasSizeGreaterThan(40);
    }

    @Test
    void a_sentence_that_does_not_say_so_would_be_found() {
        String page = "<html lang=\"en\"><main><p>Reads <b lang=\"nl\">zonder hulp, maar niet</b></p>"
                + "<textarea>Dat is het</textarea><img alt=\"een\"><p>Hij leest.</p></main></html>";
        assertThat(texts(page, false)).containsExactly("Hij leest.");
        assertThat(texts(page, true)).containsExactly("zonder hulp, maar niet");
    }

    private WebVisitor reader(String handle) {
        return readers.computeIfAbsent(handle, who -> {
            WebVisitor reader = demo.signIn(who);
            reader.get("/beleid?taal=en");
            return reader;
        });
    }

    private List<Asked> pages() {
        Landmarks landmarks = new Landmarks(demo);
        RouteVisitors known = RouteVisitors.shared();
        Stream<Asked> ordinary = Routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.nowhere() && !SignsOut.is(route))
                .flatMap(route -> Population.HANDLES.stream()
                        .filter(route::may)
                        .limit(1)
                        .map(handle -> new Asked(known.filled(route), handle)));
        Stream<Asked> marked = LandmarkRoutes.all().stream()
                .filter(about -> !about.route().sends())
                .flatMap(about ->
                        landmarks.find(about.about()).stream().limit(2).map(variables -> first(about, variables)));
        return Stream.concat(ordinary, marked).distinct().toList();
    }

    private static Asked first(About about, Map<String, String> variables) {
        return new Asked(
                about.path(variables),
                Population.HANDLES.stream().filter(about::may).findFirst().orElseThrow());
    }

    /// What is read on a page and is in Dutch.
    ///
    /// @param said whether an element around it says so
    private static List<String> texts(String page, boolean said) {
        List<String> found = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>(List.of(new Open("", false, true)));
        Matcher part = PART.matcher(page.substring(page.indexOf("<main"), page.indexOf("</main>")));
        while (part.find()) {
            if (part.group(4) != null) {
                String text = part.group(4).strip();
                if (open.getFirst().read() && open.getFirst().dutch() == said && dutch(text)) {
                    found.add(text);
                }
            } else if (part.group(2) != null && !EMPTY.contains(part.group(2))) {
                if (part.group(1).isEmpty()) {
                    open.addFirst(opened(part.group(2), part.group(3), open.getFirst()));
                } else if (open.stream().anyMatch(each -> each.name().equals(part.group(2)))) {
                    while (!open.removeFirst().name().equals(part.group(2))) {
                        // an element that closes by itself
                    }
                }
            }
        }
        return found;
    }

    private static boolean dutch(String text) {
        return DUTCH.matcher(NAMES.matcher(text).replaceAll("")).find();
    }

    private static Open opened(String name, String attributes, Open around) {
        Matcher language = LANGUAGE.matcher(attributes);
        return new Open(
                name,
                language.find() ? language.group(1).equals("nl") : around.dutch(),
                around.read() && !NOT_READ.contains(name));
    }
}
