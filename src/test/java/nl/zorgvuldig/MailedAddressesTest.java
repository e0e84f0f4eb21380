package nl.zorgvuldig;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// An address that was mailed once lies in a mailbox for years: it goes on leading to a page. What stands
/// behind it in older forms, of packages and pictures, `LinkCodeProperties` and the tests of each hold.
@Upholds(WHERE_TO_TURN)
class MailedAddressesTest {
    /// Every address that was ever mailed, printed on a letter, put where others find it or told to another
    /// program; the list is only added to. A page that moves is still answered at the address it had.
    private static final Set<String> EVER = Set.of("""
            /
            /aanleveren/{address}
            /aanmelden/link/{code}
            /aanmelden/met/{provider}/terug
            /agenda-instellen
            /agenda/{address}
            /antwoord
            /beeld/{address}
            /berichten-instellen
            /bewaartermijnen
            /datalekken/{breach}
            /deskundige
            /dpia
            /filmen
            /filmverzoeken
            /functies
            /gedragscode
            /gegeven
            /inzage
            /inzage/{request}/kopie
            /medialessen
            /mijn-rechten
            /nieuw-adres/{code}
            /nieuw-adres/stop/{code}
            /noodkaart
            /overleggen/{meeting}
            /pakket/{address}
            /rondes
            /schoolactiviteiten
            /toestemming
            /toestemming/antwoorden
            /toestemming/vragen
            /uitnodiging
            /verwerkers
            /verzoeken
            /wie-kan/nakijken
            """.strip().split("\\s+"));

    /// In code that sends something: makes a message, a reminder or a letter, or knows where the program is.
    private static final List<String> SENDS = List.of(
            "mail.MailMessage;",
            "mail.Reminder;",
            "mail.BilingualMail;",
            "${zorgvuldig.url}",
            "address.resolve(",
            "ExchangeMail ",
            "enum ConsentRequestMessage",
            "PATH + text");

    private static final Pattern PATH = Pattern.compile("\"(/[a-z][^\"\\s]*)\"");

    /// Knows where the program is, and shows the address of a picture; the others are buttons.
    private static final String NOT_SENT = "PublicationPages.java";

    private static final Pattern LETTER = Pattern.compile("href=\"(/post/[0-9a-f-]{36})\"");

    private final DemoProgram demo = DemoProgram.running();
    private final RouteVisitors all = RouteVisitors.shared();

    @Test
    void each_address_that_was_ever_mailed_is_one_of_the_program() {
        demo.nobody().get("/aanmelden");
        Set<String> gone = new TreeSet<>(EVER);
        for (RequestMappingHandlerMapping mapping : demo.parts(RequestMappingHandlerMapping.class)) {
            mapping.getHandlerMethods().keySet().forEach(info -> gone.removeIf(address -> answers(info, address)));
        }
        assertThat(gone).isEmpty();
        assertThat(EVER).hasSizeGreaterThan(30);
    }

    /// Under whatever names for what stands in it.
    private static boolean answers(RequestMappingInfo info, String address) {
        boolean asked = MappedRoutes.names(info).stream().anyMatch(name -> name.matches("(GET|ANY) .*"));
        return asked && info.getPatternValues().stream().anyMatch(pattern -> leads(pattern, filled(address)));
    }

    private static boolean leads(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private static String filled(String address) {
        return address.replaceAll("\\{\\w+}", "x");
    }

    /// At once, or on to the page that took its place.
    @Test
    void each_opens_for_whom_it_is() {
        Set<String> opened = new TreeSet<>();
        for (String address : EVER) {
            Optional<WebVisitor> reader = reader(address);
            if (reader.isPresent()) {
                HttpResponse<String> answer = reader.get().get(address);
                if (answer.statusCode() / 100 == 3) {
                    answer = reader.get().get(WebVisitor.location(answer));
                }
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                opened.add(address);
            }
        }
        assertThat(opened).hasSizeGreaterThan(20).contains("/", "/toestemming", "/verzoeken", "/antwoord");
    }

    /// Whoever may open what needs no number; empty for the others, and for what the demonstration does not
    /// hold for anyone.
    private Optional<WebVisitor> reader(String address) {
        Route route = Routes.all().stream()
                .filter(each -> each.name().equals("GET " + address))
                .findFirst()
                .orElseThrow();
        if (address.contains("{") || route.nowhere()) {
            return Optional.empty();
        }
        return route.everybody()
                ? Optional.of(demo.nobody())
                : Population.HANDLES.stream().filter(route::may).findFirst().map(all::visitor);
    }

    /// Long after it, what it was about is gone.
    @Test
    void what_is_not_there_any_more_is_answered_in_words() {
        int asked = 0;
        for (String address : EVER) {
            if (address.contains("{")) {
                for (WebVisitor visitor : List.of(demo.nobody(), all.visitor("leerkracht"), all.visitor("ouder"))) {
                    HttpResponse<String> answer = visitor.get(filled(address));
                    RouteVisitors.sound(address, answer);
                    if (answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.startsWith("text/html"))
                            .isPresent()) {
                        assertThat(answer.body()).as(address).contains("<h1");
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(10);
    }

    /// A new address stands in the list before it is mailed for the first time.
    @Test
    void what_is_sent_today_stands_in_the_list() {
        Set<String> sent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (!file.endsWith(NOT_SENT) && SENDS.stream().anyMatch(source::contains)) {
                    PATH.matcher(source).results().forEach(found -> sent.add(found.group(1)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(sent).hasSizeGreaterThan(25).contains("/pakket/", "/toestemming/vragen", "/aanmelden/link/");
        // where what was sent is shown
        sent.removeAll(Set.of("/post", "/post/**"));
        sent.removeIf(MailedAddressesTest::isPart);
        assertThat(sent).isEmpty();
    }

    /// Whether some address is, begins or ends with it.
    private static boolean isPart(String path) {
        return EVER.stream()
                .anyMatch(address -> address.equals(path)
                        || path.endsWith("/") && address.startsWith(path + "{")
                        || address.endsWith("}" + path));
    }

    /// As their readers find them, whichever parts they are put together from.
    @Test
    void what_the_demonstration_mailed_leads_to_addresses_of_the_list() {
        Set<String> letters = new TreeSet<>();
        LETTER.matcher(demo.nobody().get("/post").body()).results().forEach(found -> letters.add(found.group(1)));
        Pattern link = Pattern.compile(Pattern.quote(demo.base()) + "(/[\\w/.-]*)?");
        Set<String> mailed = new TreeSet<>();
        for (String letter : letters) {
            link.matcher(demo.nobody().get(letter).body())
                    .results()
                    .map(MailedAddressesTest::path)
                    .forEach(mailed::add);
        }
        assertThat(mailed)
                .isNotEmpty()
                .allMatch(path -> EVER.stream().anyMatch(address -> leads(address, path)), "leads to the list");
    }

    private static String path(MatchResult found) {
        String path = Objects.requireNonNullElse(found.group(1), "/");
        return path.replaceFirst("[.]+$", "");
    }
}
