package nl.zorgvuldig.story;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// Signing in by the link that was mailed, as people outside the school do. The post is read
/// without a window; the link is opened in theirs.
final class Mailbox {
    private static final Pattern LETTER = Pattern.compile("href=\"(/post/[0-9a-f-]{36})\"");
    private static final Pattern LINK = Pattern.compile("href=\"(https?://[^\"]*/aanmelden/link/[^\"]*)\"");

    /// The passkey of whom, by address: it is on whatever device they have with them.
    private static final Map<String, JsonObject> PASSKEYS = new ConcurrentHashMap<>();

    private Mailbox() {}

    /// By the link, and with the passkey that opens the rest; it is made the first time.
    static Browser.Visitor signIn(Browser.Visitor visitor, String address) {
        byLink(visitor, address).open("/passkeys");
        Device device = Device.of(visitor);
        Optional.ofNullable(PASSKEYS.get(address)).ifPresent(device::put);
        visitor.press(PASSKEYS.containsKey(address) ? "Gebruik mijn passkey" : "Maak een passkey");
        visitor.page().getByText("Nog een passkey").waitFor();
        PASSKEYS.put(address, device.passkeys().getFirst());
        return visitor.open("/");
    }

    /// By the link alone.
    static Browser.Visitor byLink(Browser.Visitor visitor, String address) {
        visitor.open(ask(visitor, address));
        visitor.page().getByText("Meld mij aan").click();
        return visitor;
    }

    /// Asks for a link, and stays on the page that says so.
    ///
    /// @return the path of the link
    static String ask(Browser.Visitor visitor, String address) {
        Set<String> known = letters(visitor);
        visitor.open("/aanmelden");
        visitor.page().getByLabel("E-mailadres").fill(address);
        visitor.page().getByText("Stuur mij een link").click();
        return URI.create(arrived(visitor, known, (_, text) -> link(text, address)))
                .getPath();
    }

    /// Waits for a letter to an address, with a link in it.
    ///
    /// @param known letters that lay there before: it is none of those
    /// @param path what the link begins with, from the slash on
    /// @return the path of the letter, for who reads the post
    static String letter(Browser.Visitor visitor, Set<String> known, String address, String path) {
        return arrived(
                visitor,
                new HashSet<>(known),
                (letter, text) ->
                        text.contains(address) && text.contains(path) ? Optional.of(letter) : Optional.empty());
    }

    /// What was looked for, in a letter that came since; what came beside it is known from then on.
    private static String arrived(
            Browser.Visitor visitor, Set<String> known, BiFunction<String, String, Optional<String>> in) {
        return Awaitility.await()
                .until(
                        () -> letters(visitor).stream()
                                .filter(known::add)
                                .flatMap(letter -> in.apply(letter, read(visitor, letter)).stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> link(String letter, String address) {
        List<String> links =
                LINK.matcher(letter).results().map(result -> result.group(1)).toList();
        return letter.contains("<dd>" + address + "</dd>") && links.size() == 1
                ? Optional.of(links.getFirst())
                : Optional.empty();
    }

    /// The letters that lie there, the newest first.
    static Set<String> letters(Browser.Visitor visitor) {
        Set<String> letters = new LinkedHashSet<>();
        LETTER.matcher(read(visitor, "/post"))
                .results()
                .map((MatchResult result) -> result.group(1))
                .forEach(letters::add);
        return letters;
    }

    private static String read(Browser.Visitor visitor, String path) {
        return visitor.page().request().get(path).text();
    }
}
